import { ask, indicators } from './ask.js';

/** When all figures were last counted anew from the beginning, and how many were found to differ. */
export interface Reconciliation {
  checkedAt: string;
  differences: number;
}

/** Null where nothing was counted anew yet. */
export async function readReconciliation(signal?: AbortSignal): Promise<Reconciliation | null> {
  return (await ask<Reconciliation | undefined>(`${indicators}/reconciliation`, {}, signal)) ?? null;
}
