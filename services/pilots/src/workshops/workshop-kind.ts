import { WorkshopCorrected, WorkshopHeld, WorkshopRecord, WorkshopVoided } from '@integras/contracts';
import { requireNotFuture, requireSinceProjectStart } from '../pilots/pilot.js';
import { amend } from '../records/amend.js';
import { recordShelf } from '../records/record-shelf.js';
import type { RecordFile } from '../records/record.js';
import type { RecordKind } from '../records/record-kind.js';
import { type WorkshopFact, workshopOf } from './workshop.js';

/** A workshop as answers show it, with the id of the fact that a correction names. */
export function showWorkshop({ id, version, facts }: RecordFile<WorkshopFact>, record: WorkshopRecord) {
  return { id, ...record, version, fact: facts[0]!.id };
}

export const workshopKind: RecordKind<WorkshopFact, WorkshopRecord> = {
  entities: ['workshop'],
  shelf: recordShelf('workshop'),
  right: 'workshop.write',
  fileOf: (fact) => fact.subject,
  fold: workshopOf,
  snapshotOf: (record) => record,
  act: () => 'hold-workshop',
  takenBackBy: () => ({ facts: [], reason: '' }),

  /** A pilot is designed together before it starts. */
  admit(fact, pilot, today) {
    requireNotFuture(fact.on, today);
    requireSinceProjectStart(fact.on, pilot);
  },

  amend: (fact, changes) => amend(fact, changes, WorkshopRecord),

  tell(file, change) {
    const { before, after } = change;
    const [workshop, entity] = [file.id, file.id];
    if (change.how === 'reported') return { event: WorkshopHeld, entity, data: { workshop, after } };
    const { was, reason } = change;
    if (change.how === 'voided')
      return { event: WorkshopVoided, entity, data: { workshop, voids: was.id, before, reason } };
    return { event: WorkshopCorrected, entity, data: { workshop, corrects: was.id, before, after, reason } };
  },

  show: (file, { after }) => (after ? { workshop: showWorkshop(file, after) } : {}),
};
