import { useSyncExternalStore } from 'react';
import type { Milestone, MilestoneChange } from '../api/pilots.js';

/** What this person just did to a milestone in this tab, as long as it can simply be undone. */
export interface RecentAct {
  act: Exclude<MilestoneChange['act'], 'corrected' | 'voided'>;
  pilot: string;
  /** As it stands after the act. */
  milestone: Milestone;
  /** The fact that Undo takes back. */
  fact: string;
}

let acts: ReadonlyMap<string, RecentAct> = new Map();
const listeners = new Set<() => void>();

function change(next: Map<string, RecentAct>): void {
  acts = next;
  for (const listener of listeners) listener();
}

export function rememberAct(act: RecentAct): void {
  change(new Map(acts).set(act.milestone.id, act));
}

/** After a correction or an undo there is nothing left to undo. */
export function forgetAct(milestone: string): void {
  const next = new Map(acts);
  if (next.delete(milestone)) change(next);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useRecentAct(milestone: string): RecentAct | undefined {
  return useSyncExternalStore(subscribe, () => acts.get(milestone));
}
