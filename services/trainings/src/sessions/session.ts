import { SessionCancelled, type SessionPlan, SessionRescheduled, SessionScheduled } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { mustBeOpen, rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { SessionRow } from './session.entity.js';

/** What becomes of a session, and the facts that say so. */
export interface SessionStep {
  row: SessionRow;
  facts: NewFact[];
}

/** @throws Refusal when the training is over. */
export function schedule(scheme: SchemeRow, id: string, link: string, plan: SessionPlan, now: Date): SessionStep {
  mustBeOpen(scheme);
  const row: SessionRow = {
    id,
    scheme: scheme.id,
    project: scheme.project,
    plan,
    state: 'scheduled',
    link,
    registered: [],
    waiting: [],
    version: 1,
  };
  const data = { session: id, scheme: scheme.id, after: plan };
  return { row, facts: [factOf(SessionScheduled, data, scheme, id, now)] };
}

/**
 * A session of the past is put right, or put off when nobody came.
 * @throws Refusal when it is cancelled, is still to end although the training is over, has fewer places than people who have one, or somebody was there before it would begin.
 */
export function reschedule(
  scheme: SchemeRow,
  before: SessionRow,
  after: SessionPlan,
  { wasAttended, now }: { wasAttended: boolean; now: Date },
): SessionStep {
  mustTakePlace(before);
  if (!isOver(after, now)) mustBeOpen(scheme);
  if (wasAttended && !hasBegun(after, now))
    throw problem('session-attended', 409, 'Somebody was there', 'It cannot begin later than that. Schedule another.', [
      { field: 'startsAt', reason: 'must be past: somebody was noted as there' },
    ]);
  if (after.capacity < before.registered.length)
    throw problem('session-too-small', 409, 'Too few places', `${before.registered.length} people have one already.`, [
      { field: 'capacity', reason: `must be at least ${before.registered.length}` },
    ]);
  const row = { ...before, plan: after, version: before.version + 1 };
  const data = { session: before.id, scheme: scheme.id, before: before.plan, after };
  return { row, facts: [factOf(SessionRescheduled, data, scheme, before.id, now)] };
}

/**
 * Cancelling once more changes nothing.
 * @throws Refusal when somebody was there: it took place.
 */
export function cancel(
  scheme: SchemeRow,
  before: SessionRow,
  reason: string | undefined,
  { wasAttended, now }: { wasAttended: boolean; now: Date },
): SessionStep {
  if (before.state === 'cancelled') return { row: before, facts: [] };
  if (wasAttended)
    throw problem('session-attended', 409, 'Somebody was there', 'It took place: take their attendance back first.');
  const row: SessionRow = { ...before, state: 'cancelled', version: before.version + 1 };
  const data = { session: before.id, scheme: scheme.id, before: before.plan, ...(reason !== undefined && { reason }) };
  return { row, facts: [factOf(SessionCancelled, data, scheme, before.id, now)] };
}

/** @throws Refusal when it was cancelled. */
export function mustTakePlace({ state }: Pick<SessionRow, 'state'>): void {
  if (state === 'cancelled')
    throw problem('session-cancelled', 409, 'The session is cancelled', 'It does not take place.');
}

export const hasBegun = ({ starts }: Pick<SessionPlan, 'starts'>, now: Date): boolean =>
  Date.parse(starts) <= now.getTime();

export const isOver = ({ ends }: Pick<SessionPlan, 'ends'>, now: Date): boolean => Date.parse(ends) <= now.getTime();

function factOf<D extends object>(
  event: NewFact<D>['event'],
  data: D,
  scheme: SchemeRow,
  session: string,
  now: Date,
): NewFact<D> {
  return { event, data, entity: session, time: now.toISOString(), ...rootsOf(scheme) };
}
