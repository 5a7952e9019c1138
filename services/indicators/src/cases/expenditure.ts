import {
  expenditureCategories,
  ExpenditureCorrected,
  type ExpenditureRecord,
  ExpenditureRecorded,
  ExpenditureVoided,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { record } from './record.js';
import { snapshots } from './sources.js';

const groups = {
  expenditure: record(['on', 'category'], { category: expenditureCategories }),
  money: record(['amount', 'currency']),
};

export const expenditure: CaseKind = {
  name: 'expenditure',
  aboutPersons: false,
  groups,
  lists: {},
  decimals: ['money.amount'],
  dimensions: {},
  sources: [
    snapshots<ExpenditureRecord>(
      'expenditure',
      [ExpenditureRecorded, ExpenditureCorrected, ExpenditureVoided],
      (after) => ({
        groups: { expenditure: new groups.expenditure(after), money: new groups.money(after.money) },
      }),
    ),
  ],
};
