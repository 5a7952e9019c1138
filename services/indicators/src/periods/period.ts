import { PeriodLocked, PeriodVerified, ReleasePublished } from '@integras/contracts';
import { type NewFact, type Refusal } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import type { PeriodRow } from './period.entity.js';

/** What becomes of a period, and the fact that says so. */
export interface Step {
  row: PeriodRow;
  facts: NewFact[];
}

/**
 * @param life of its project, where it is known
 * @throws Refusal when it ends before it begins, or has no day in common with its project.
 */
export function checkDays(
  { from, until }: Pick<PeriodRow, 'from' | 'until'>,
  life: { startsOn: string; endsOn: string } | undefined,
): void {
  if (until < from) throw faulty('It ends before it begins.', 'until', 'must not be before from');
  if (life && until < life.startsOn)
    throw faulty(
      'It ends before its project begins.',
      'until',
      `must not be before the project begins, on ${life.startsOn}`,
    );
  if (life && from > life.endsOn)
    throw faulty(
      'It begins after its project has ended.',
      'from',
      `must not be after the project ends, on ${life.endsOn}`,
    );
}

/** @throws Refusal when it is locked, or its last day is not over. */
export function lock(row: PeriodRow, now: Date): Step {
  if (row.lockedAt) throw refused('period-locked', 'The period is locked', 'It was locked already.');
  if (now.toISOString().slice(0, 10) <= row.until)
    throw refused('period-not-over', 'The period is not over', `It can be locked after ${row.until}.`);
  const { id: period, project } = row;
  return { row: { ...row, lockedAt: now }, facts: [factOf(PeriodLocked, { period, project }, row, now)] };
}

/** @throws Refusal when it is not locked yet. Verifying again changes nothing. */
export function verify(row: PeriodRow, country: string, now: Date): Step {
  if (!row.lockedAt) throw notLocked();
  if (row.verified.includes(country)) return { row, facts: [] };
  const { id: period, project } = row;
  return {
    row: { ...row, verified: [...row.verified, country] },
    facts: [{ ...factOf(PeriodVerified, { period, project, verifiedCountry: country }, row, now), country }],
  };
}

/** @throws Refusal when it is not locked, was published, or a country is not verified. */
export function publish(row: PeriodRow, release: string, countries: readonly string[], now: Date): Step {
  checkPublishable(row, countries);
  const { id: period, project } = row;
  return {
    row: { ...row, release },
    facts: [{ ...factOf(ReleasePublished, { release, period, project }, row, now), entity: release }],
  };
}

/** @throws Refusal as {@link publish}. */
export function checkPublishable(row: PeriodRow, countries: readonly string[]): void {
  if (!row.lockedAt) throw notLocked();
  if (row.release) throw refused('period-published', 'The period is published', 'A release never changes.');
  const missing = countries.filter((country) => !row.verified.includes(country));
  if (missing.length > 0)
    throw refused(
      'period-not-verified',
      'Not verified',
      `The figures of ${missing.join(', ')} have not been verified.`,
    );
}

function factOf<D extends object>(event: NewFact<D>['event'], data: D, { id }: PeriodRow, now: Date): NewFact<D> {
  return { event, data, entity: id, time: now.toISOString() };
}

export const notReported = (code: string, period: string): Refusal =>
  problem(
    'not-reported',
    422,
    'Not reported',
    `${code} was not counted yet, or was retired, when ${period} was locked.`,
    [{ field: 'indicator', reason: 'was not counted yet, or was retired, when the period was locked' }],
  );

const faulty = (detail: string, field: string, reason: string): Refusal =>
  problem('period-faulty', 422, 'This is no period', detail, [{ field, reason }]);

const notLocked = () => refused('period-not-locked', 'The period is not locked', 'Its figures still change.');

const refused = (type: string, title: string, detail: string): Refusal => problem(type, 409, title, detail);
