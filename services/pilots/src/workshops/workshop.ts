import type { WorkshopRecord } from '@integras/contracts';
import type { LiveFact } from '../records/record.js';

/** A workshop: one fact, as it stands. */
export type WorkshopFact = LiveFact & { verb: 'held' } & Omit<WorkshopRecord, 'on'>;

export function workshopOf([fact]: readonly WorkshopFact[]): WorkshopRecord | undefined {
  if (!fact) return undefined;
  const { id: _, verb: __, ...record } = fact;
  return record;
}
