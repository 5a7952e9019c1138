import type { Figure } from '@integras/contracts';

/** One value of a figure. */
export interface Observation {
  /** Of a figure that tells how many are in each state. */
  state?: string;
  /** Null where there is none, or it is hidden. */
  value: string | null;
}

/** A figure has one value, or one for each of the states it counts. */
export function observationsOf({ value, counts }: Figure): Observation[] {
  const states = Object.entries(counts ?? {});
  if (value !== null || states.length === 0) return [{ value }];
  return states.map(([state, n]) => ({ state, value: String(n) }));
}
