import { uuidOf } from '@integras/service-kit';
import type { Place } from '../places/place.js';

/** What the cells of one indicator at one place have in common. */
export interface CellPlace {
  indicator: string;
  version: number;
  scope: Place['scope'];
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
  /** What is kept apart until a figure is read; see `definitions/added.ts`. */
  value: string;
}

/** A control character, which no text in a fact may contain. */
const separator = '\u001f';

export function placeKey({ indicator, version, scope, place }: CellPlace): string {
  return `${indicator}${separator}${version}${separator}${scope}${separator}${place}`;
}

export function readWithinKey(key: string): CellWithin {
  const [period, dimension, category, unit, value] = key.split(separator) as [string, string, string, string, string];
  return { period, dimension, category, unit, value };
}

/** The id of a cell: a digest of what it is the cell of, so that its history can name it in few bytes. */
export function cellId(placeKey: string, withinKey: string): string {
  return uuidOf(`${placeKey}${separator}${withinKey}`);
}

/** The periods that a case of a month counts in: all time, and the month if it has one. */
export const periodsOf = (month: string): string[] => (month === '' ? ['all'] : ['all', month]);

/** The keys of the cells at a place that a case counts in: in each period the total and its categories. */
export function keysWithin(counted: {
  periods: readonly string[];
  dimensions: readonly string[];
  categories: readonly string[];
  unit: string;
  value: string;
}): string[] {
  const { periods, dimensions, categories, unit, value } = counted;
  const kept = `${separator}${unit}${separator}${value}`;
  const keys: string[] = [];
  for (const period of periods) {
    keys.push(`${period}${separator}${separator}${kept}`);
    for (let i = 0; i < dimensions.length; i++) {
      keys.push(`${period}${separator}${dimensions[i]!}${separator}${categories[i]!}${kept}`);
    }
  }
  return keys;
}
