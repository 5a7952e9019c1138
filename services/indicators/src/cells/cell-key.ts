import type { FigureScope } from '@integras/contracts';

/** What the cells of one indicator at one place have in common. */
export interface CellPlace {
  indicator: string;
  version: number;
  scope: FigureScope;
  /** The id of a place; see `places/place.ts`. */
  place: string;
}

/** Which of them. */
export interface CellWithin {
  /** `all` or `YYYY-MM`. */
  period: string;
  /** '' for the total. */
  dimension: string;
  category: string;
  /** The unit of the amounts, '' when the indicator has one unit. */
  unit: string;
}

/** A control character, which no text in a fact may contain. */
const separator = '\u001f';

export function placeKey({ indicator, version, scope, place }: CellPlace): string {
  return `${indicator}${separator}${version}${separator}${scope}${separator}${place}`;
}

export function readPlaceKey(key: string): CellPlace {
  const [indicator, version, scope, place] = key.split(separator) as [string, string, FigureScope, string];
  return { indicator, version: Number(version), scope, place };
}

export function readWithinKey(key: string): CellWithin {
  const [period, dimension, category, unit] = key.split(separator) as [string, string, string, string];
  return { period, dimension, category, unit };
}

/** The keys of all cells at a place that a case counts in: all time and its month, the total and its categories. */
export function keysWithin(counted: {
  month: string;
  dimensions: readonly string[];
  categories: readonly string[];
  unit: string;
}): string[] {
  const { month, dimensions, categories, unit } = counted;
  const keys: string[] = [];
  for (const period of month === '' ? ['all'] : ['all', month]) {
    keys.push(`${period}${separator}${separator}${separator}${unit}`);
    for (let i = 0; i < dimensions.length; i++) {
      keys.push(`${period}${separator}${dimensions[i]!}${separator}${categories[i]!}${separator}${unit}`);
    }
  }
  return keys;
}
