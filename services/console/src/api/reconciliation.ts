import { ask, indicators } from './ask.js';
import { Refused } from './problem.js';

/** When all figures were last counted anew from the beginning, and how many were found to differ. */
export interface Reconciliation {
  checkedAt: string;
  differences: number;
}

/** Null where nothing was counted anew yet. */
export async function readReconciliation(signal?: AbortSignal): Promise<Reconciliation | null> {
  try {
    return await ask<Reconciliation>(`${indicators}/reconciliation`, {}, signal);
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) return null;
    throw error;
  }
}
