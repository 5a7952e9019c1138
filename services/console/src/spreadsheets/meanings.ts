/** What a text can mean, and what that is called: one finds both in a file. */
export interface Codes {
  value: string;
  label: string;
}

/** What a text of a file means; nothing when it means nothing, and the row is refused. */
export interface Meaning {
  text: string;
  value: string;
}
