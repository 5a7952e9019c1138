/** What a participant is called on pages, and what is typed before something that cannot be undone: the beginning of the id. */
export const codeOf = (participant: string): string => participant.slice(0, 8);
