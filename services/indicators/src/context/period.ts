/** A year, quarter or month as statistical offices write them: `2022`, `2022-Q3`, `2022-07`. */
export const periodPattern = /^((?:19|20)\d\d)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** The months that a period covers, as `YYYY-MM`; both belong to it. */
export interface Months {
  first: string;
  last: string;
}

/** @throws RangeError for what is no period. */
export function monthsOf(period: string): Months {
  const [, year, quarter, month] = periodPattern.exec(period) ?? [];
  if (year === undefined) throw new RangeError(`not a period: ${period}`);
  if (month !== undefined) return { first: period, last: period };
  const [first, last] = quarter === undefined ? [1, 12] : [Number(quarter) * 3 - 2, Number(quarter) * 3];
  return { first: `${year}-${two(first)}`, last: `${year}-${two(last)}` };
}

const two = (month: number): string => String(month).padStart(2, '0');
