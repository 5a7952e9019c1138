import type { SideBySideRow } from './side-by-side-row.js';

/** Where the parts of a row are, in units. */
export interface SideBySideLayout {
  /** Height of a row. */
  row: number;
  /** Room beside the marks. */
  left: number;
  right: number;
  /** From the top of the row to its mark. */
  mark: number;
  /** Names and values stand above their mark instead of beside it. */
  isNarrow: boolean;
  /** From the top of a narrow row to its values: beside the name, or in a line of their own. */
  values: number;
}

const narrowBelow = 520;
/** Less than this is too little to see differences in. */
const leastForMarks = 200;
const right = 168;
/** What a letter takes on average. */
const letter = 7.4;

/** On a phone, and beside long names, texts stand above their whisker: redrawn, not shrunk, and never over each other. */
export function layoutFor(
  rows: readonly Pick<SideBySideRow, 'label' | 'valueText' | 'basisText'>[],
  width: number,
): SideBySideLayout {
  const longest = (textOf: (row: (typeof rows)[number]) => string) =>
    letter * Math.max(0, ...rows.map((row) => textOf(row).length));
  const left = Math.max(148, longest(({ label }) => label) + 12);
  if (width >= narrowBelow && width - left - right >= leastForMarks)
    return { row: 46, left, right, mark: 23, isNarrow: false, values: 0 };
  const inOneLine = longest(({ label, valueText, basisText }) => `${label}${valueText}${basisText}`) + 36 <= width;
  const narrow = { left: 10, right: 14, isNarrow: true };
  return inOneLine ? { ...narrow, row: 60, mark: 42, values: 20 } : { ...narrow, row: 80, mark: 62, values: 40 };
}
