import type { Milestone } from '../../api/pilots.js';
import type { Day } from '../../texts/days.js';
import type { useChange } from '../use-change.js';

/** What every form about a milestone gets. */
export interface MilestoneFormProps {
  milestone: Milestone;
  /** What day it is where the pilot is. */
  today: Day;
  change: ReturnType<typeof useChange>;
}

/** On its way or accepted; one that was refused can be written anew. */
export function isSent({ isPending, isSuccess }: MilestoneFormProps['change']): boolean {
  return isPending || isSuccess;
}
