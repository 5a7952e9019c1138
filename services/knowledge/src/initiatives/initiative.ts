import {
  InitiativeDescribed,
  InitiativeEnded,
  InitiativeRegistered,
  type InitiativeState,
  type InitiativeText,
  InitiativeWithdrawn,
  typeOf,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { isSameContent } from '../practices/content.js';

/** An initiative that is followed beside the pilots, as its facts have made it. */
export interface Initiative {
  id: string;
  project: string;
  state: InitiativeState;
  text: InitiativeText;
  registeredAt: string;
  /** Its last day, once it has ended. */
  until?: string;
  withdrawn?: { at: string; reason: string };
}

interface Told {
  type: string;
  data: object;
  /** RFC 3339 in UTC. */
  time: string;
}

/** The instant of the decision, and what day it is where the initiative acts. */
export interface Moment {
  now: string;
  today: string;
}

/** @throws Refusal 422 for a first day that has not come yet. */
export function register(id: string, project: string, text: InitiativeText, at: Moment): NewFact {
  requireCome('since', text.since, at);
  return told({ id, project, text }, InitiativeRegistered, { after: text }, at);
}

/** What is learnt is often written when it is over, so one that has ended can be described too. */
export function describe(before: Initiative, text: InitiativeText, at: Moment): NewFact {
  requireFollowed(before);
  requireCome('since', text.since, at);
  if (before.until !== undefined && text.since > before.until)
    throw unfit('since', `must not be after ${before.until}, its last day`);
  if (isSameContent(text, before.text)) throw notPossible('unchanged', 'It says this already.');
  return told({ ...before, text }, InitiativeDescribed, { before: before.text, after: text }, at);
}

/** Said again with another day, that day holds. */
export function end(before: Initiative, on: string, at: Moment): NewFact {
  requireFollowed(before);
  requireCome('on', on, at);
  if (on < before.text.since) throw unfit('on', `must not be before ${before.text.since}, its first day`);
  if (before.until === on) throw notPossible('unchanged', 'It ended on this day already.');
  return told(before, InitiativeEnded, { on }, at);
}

export function withdraw(before: Initiative, reason: string, at: Moment): NewFact {
  requireFollowed(before);
  return told(before, InitiativeWithdrawn, { reason }, at);
}

/** What an initiative is made of. */
export const initiativeEvents: readonly string[] = [
  InitiativeRegistered,
  InitiativeDescribed,
  InitiativeEnded,
  InitiativeWithdrawn,
].map(typeOf);

/** The initiative after one more fact; the first one registers it. */
export function after(before: Initiative | undefined, { type, data, time }: Told): Initiative {
  if (type === typeOf(InitiativeRegistered)) {
    const { initiative: id, project, after: text } = data as InitiativeRegistered;
    return { id, project, state: 'followed', text, registeredAt: time };
  }
  if (before && type === typeOf(InitiativeDescribed)) return { ...before, text: (data as InitiativeDescribed).after };
  if (before && type === typeOf(InitiativeEnded))
    return { ...before, state: 'ended', until: (data as InitiativeEnded).on };
  if (before && type === typeOf(InitiativeWithdrawn))
    return { ...before, state: 'withdrawn', withdrawn: { at: time, reason: (data as InitiativeWithdrawn).reason } };
  throw new Error(`an initiative does not go on with ${type}`);
}

function requireFollowed({ state }: Initiative): void {
  if (state === 'withdrawn') throw notPossible('withdrawn', 'It is followed no more.');
}

function requireCome(field: string, day: string, { today }: Moment): void {
  if (day > today) throw unfit(field, `must not be after today, ${today}`);
}

function told(
  { id, project, text: { country } }: Pick<Initiative, 'id' | 'project' | 'text'>,
  event: NewFact['event'],
  data: object,
  { now: time }: Moment,
): NewFact {
  return { event, data: { initiative: id, project, ...data }, entity: id, project, country, time };
}

const unfit = (field: string, reason: string) =>
  problem('does-not-fit', 422, 'The initiative cannot be like this', `${field} ${reason}.`, [{ field, reason }]);

const notPossible = (type: string, detail: string) =>
  problem(`initiative-${type}`, 409, 'Not possible for this initiative', detail);
