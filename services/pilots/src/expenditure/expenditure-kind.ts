import {
  ExpenditureCorrected,
  ExpenditureRecorded,
  type ExpenditureRecord,
  ExpenditureVoided,
} from '@integras/contracts';
import { requireNotFuture, requireSinceStart } from '../pilots/pilot.js';
import { amend } from '../records/amend.js';
import { recordShelf } from '../records/record-shelf.js';
import type { RecordFile } from '../records/record.js';
import type { RecordKind } from '../records/record-kind.js';
import { type ExpenditureFact, expenditureOf, requireCurrency } from './expenditure.js';
import { RecordExpenditure } from './expenditure.requests.js';

export function showExpenditure({ id, version, facts }: RecordFile<ExpenditureFact>, record: ExpenditureRecord) {
  return { id, ...record, version, fact: facts[0]!.id };
}

export const expenditureKind: RecordKind<ExpenditureFact, ExpenditureRecord> = {
  entities: ['expenditure'],
  shelf: recordShelf('expenditure'),
  right: 'expenditure.write',
  fileOf: (fact) => fact.subject,
  fold: expenditureOf,
  snapshotOf: (record) => record,
  act: () => 'spend',
  takenBackBy: () => ({ facts: [], reason: '' }),

  admit(fact, pilot, today) {
    requireNotFuture(fact.on, today);
    requireSinceStart(fact.on, pilot);
    requireCurrency(fact, pilot.description.budget.currency);
  },

  amend: (fact, changes) => amend(fact, changes, RecordExpenditure),

  tell(file, change) {
    const { before, after } = change;
    const [expenditure, entity] = [file.id, file.id];
    if (change.how === 'reported') return { event: ExpenditureRecorded, entity, data: { expenditure, after } };
    const { was, reason } = change;
    if (change.how === 'voided')
      return { event: ExpenditureVoided, entity, data: { expenditure, voids: was.id, before, reason } };
    return { event: ExpenditureCorrected, entity, data: { expenditure, corrects: was.id, before, after, reason } };
  },

  show: (file, { after }) => (after ? { expenditure: showExpenditure(file, after) } : {}),
};
