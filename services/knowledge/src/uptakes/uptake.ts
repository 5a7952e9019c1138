import { UptakeCorrected, UptakeRecorded, type UptakeRecord, UptakeVoided } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { Temporal } from 'temporal-polyfill';
import { isSameContent } from '../practices/content.js';

/** What an uptake is measured against: the first and last day of its project, and today where the item is. */
export interface Calendar {
  startsOn: string;
  endsOn: string;
  today: string;
}

/** An uptake as it stands. */
export interface Uptake {
  id: string;
  project: string;
  record: UptakeRecord;
  voided: boolean;
}

export type Statement = Omit<NewFact, 'time'>;

/** @throws Refusal 422 for a day that has not come yet. */
export function record(
  { id, project }: Pick<Uptake, 'id' | 'project'>,
  told: Omit<UptakeRecord, 'inTime'>,
  calendar: Calendar,
): Statement[] {
  return [about(id, project, UptakeRecorded, told.country, { after: dated(told, calendar) })];
}

/** @throws Refusal 409 for one that was taken back, and where nothing would change. */
export function correct(
  before: Uptake,
  told: Omit<UptakeRecord, 'inTime'>,
  reason: string,
  calendar: Calendar,
): Statement[] {
  requireLive(before);
  const after = dated(told, calendar);
  if (isSameContent(after, before.record)) throw notPossible('nothing-to-correct', 'This is what is recorded already.');
  return [about(before.id, before.project, UptakeCorrected, told.country, { before: before.record, after, reason })];
}

export function takeBack(before: Uptake, reason: string): Statement[] {
  requireLive(before);
  const { id, project, record } = before;
  return [about(id, project, UptakeVoided, record.country, { before: record, reason })];
}

function dated(told: Omit<UptakeRecord, 'inTime'>, { startsOn, endsOn, today }: Calendar): UptakeRecord {
  if (told.on > today)
    throw problem('day-in-future', 422, 'This day has not come yet', 'Record it once it has happened.', [
      { field: 'on', reason: 'is in the future' },
    ]);
  return { ...told, inTime: told.on >= startsOn && told.on <= yearAfter(endsOn) };
}

const yearAfter = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString();

function requireLive({ voided }: Uptake): void {
  if (voided) throw notPossible('voided', 'It was taken back.');
}

function about(uptake: string, project: string, event: NewFact['event'], country: string, data: object): Statement {
  return { event, data: { uptake, project, ...data }, entity: uptake, project, country };
}

const notPossible = (type: string, detail: string) =>
  problem(`uptake-${type}`, 409, 'Not possible for this uptake', detail);
