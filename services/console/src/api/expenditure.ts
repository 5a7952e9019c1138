import type { ExpenditureCategory } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { everyPage } from './every-page.js';
import type { Money } from './pilots.js';
import { request } from './request.js';

export const expenditureCategories = [
  'staff',
  'travel',
  'external_expertise',
  'equipment',
  'infrastructure',
  'office',
  'participants',
  'other',
] as const satisfies readonly ExpenditureCategory[];

/** Money a pilot spent. */
export interface Spent {
  id: string;
  on: string;
  money: Money;
  category: ExpenditureCategory;
  description?: string;
  version: number;
  /** The fact to name when it is corrected or taken back. */
  fact: string;
}

const expenditureOf = (pilot: string) => `/api/pilots/v1/pilots/${pilot}/expenditure`;

/** Records money that was spent; the same key twice is one record. */
export const recordExpenditure = (pilot: string, body: object, key: string): Promise<object> =>
  request(expenditureOf(pilot), { method: 'POST', body, idempotencyKey: key });

/** All of it, the newest first. */
export const expenditureQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['expenditure', pilot],
    queryFn: async ({ signal }) => (await everyPage<Spent>(expenditureOf(pilot), signal)).toReversed(),
    staleTime: 0,
  });
