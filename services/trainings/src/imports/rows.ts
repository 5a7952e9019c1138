import type { Row } from './csv-file.js';

/** Values that are named together, separated by commas. */
export const listed = (text: string): string[] => text.split(',').map((each) => each.trim());

/** Pairs as in `course=A1,term=2026`. */
export const pairsIn = (text: string | undefined): [name: string, value: string][] =>
  (text === undefined ? [] : listed(text)).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)];
  });

/** Picks the rows that have all of these values. */
export function rowsWith(only: string | undefined): { columns: string[]; isWanted: (row: Row) => boolean } {
  const wanted = pairsIn(only);
  return {
    columns: wanted.map(([column]) => column),
    isWanted: (row) => wanted.every(([column, value]) => row.get(column) === value),
  };
}

/** One way to write what stands for a person: addresses differ by no capital letter, references do. */
export const oneWay = (reference: string): string =>
  reference.includes('@') ? reference.trim().toLowerCase() : reference.trim();

/** What is committed together. */
export function portions<T>(of: readonly T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(of.length / size) }, (_, at) => of.slice(at * size, (at + 1) * size));
}
