/** Words around what was searched for, in pieces; `found` marks those that were. */
export interface Piece {
  text: string;
  found?: true;
}

/** Where PostgreSQL says that a found word begins and ends: characters that no text in use has. */
export const marks = { begin: '\uE000', end: '\uE001' } as const;

/** The pieces of a headline in which found words stand between {@link marks}. */
export function piecesOf(headline: string): Piece[] {
  return headline
    .split(/(\uE000[^\uE000\uE001]*\uE001)/u)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith(marks.begin) && text.endsWith(marks.end)
        ? { text: text.slice(1, -1), found: true as const }
        : { text: text.replaceAll(/[\uE000\uE001]/gu, '') },
    );
}
