import type { ExpenditureRecord } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { LiveFact } from '../records/record.js';

/** Money a pilot spent: one fact, as it stands. */
export type ExpenditureFact = LiveFact & { verb: 'recorded' } & Omit<ExpenditureRecord, 'on'>;

export function expenditureOf([fact]: readonly ExpenditureFact[]): ExpenditureRecord | undefined {
  if (!fact) return undefined;
  const { id: _, verb: __, ...record } = fact;
  return record;
}

/** @throws Refusal: amounts of different currencies do not add up. */
export function requireCurrency({ money }: Pick<ExpenditureRecord, 'money'>, currency: string): void {
  if (money.currency === currency) return;
  const reason = `must be the currency of the pilot's budget, ${currency}`;
  throw new Refusal({
    type: 'other-currency',
    title: 'Another currency than the budget',
    status: 422,
    detail: `money.currency ${reason}`,
    errors: [{ field: 'money.currency', reason }],
  });
}
