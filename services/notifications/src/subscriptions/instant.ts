/** SQL that writes a column of instants as RFC 3339, inside JSON that the database puts together. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
