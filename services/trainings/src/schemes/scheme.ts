import { isDeepStrictEqual } from 'node:util';
import { SchemeDescribed, type SchemeDescription, SchemePlanned } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem, type Resource } from '@integras/service-kit';
import type { SchemeRow } from './scheme.entity.js';

/** What becomes of a scheme, and the facts that say so. */
export interface SchemeStep {
  row: SchemeRow;
  facts: NewFact[];
}

/** Organised from at least two countries, as RCO81 and RCO85 ask for. */
export const isJoint = ({ organisers }: Pick<SchemeDescription, 'organisers'>): boolean =>
  new Set(organisers.map(({ country }) => country)).size > 1;

/** Where a scheme lies: in its project, its host country, and with the organisation that answers for it. */
export function placeOf({ project, description }: Pick<SchemeRow, 'project' | 'description'>): Resource {
  return { project, country: description.country, partner: description.organisers[0]!.partner };
}

/** What every fact of a scheme says of where it belongs. */
export function rootsOf({ project, description }: Pick<SchemeRow, 'project' | 'description'>) {
  return { project, country: description.country };
}

export function plan(id: string, project: string, description: SchemeDescription, now: Date): SchemeStep {
  const unasked = { followUpOpen: false, followUps: 0, followedUpTo: 0 };
  const row: SchemeRow = { id, project, description, state: 'open', begun: false, ...unasked, version: 1 };
  return { row, facts: [factOf(SchemePlanned, { scheme: id, project, after: description }, row, now)] };
}

/** @throws Refusal when it is not open any more, or what participations are counted by would change after the first attendance. */
export function describe(before: SchemeRow, after: SchemeDescription, now: Date): SchemeStep {
  mustBeOpen(before);
  if (before.begun) {
    const changed = counted.filter((field) => differs(before.description[field], after[field]));
    if (changed.length > 0)
      throw problem(
        'scheme-begun',
        409,
        'Somebody has attended',
        'What participations are counted by cannot change any more. Plan another scheme.',
        changed.map((field) => ({ field, reason: 'cannot change after the first attendance' })),
      );
  }
  const { id: scheme, project, description } = before;
  const row = { ...before, description: after, version: before.version + 1 };
  return { row, facts: [factOf(SchemeDescribed, { scheme, project, before: description, after }, row, now)] };
}

/** @throws Refusal when it is over, or does not take place. */
export function mustBeOpen({ state }: Pick<SchemeRow, 'state'>): void {
  if (state === 'cancelled')
    throw problem('scheme-cancelled', 409, 'The training is cancelled', 'It does not take place.');
  if (state === 'closed')
    throw problem('scheme-closed', 409, 'The training is over', 'It takes no more sessions and registrations.');
}

const counted = ['kind', 'territory', 'organisers', 'completion'] as const;

const differs = (one: unknown, other: unknown): boolean => !isDeepStrictEqual(plain(one), plain(other));

/** As it is kept: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export function factOf<D extends object>(event: NewFact<D>['event'], data: D, row: SchemeRow, now: Date): NewFact<D> {
  return { event, data, entity: row.id, time: now.toISOString(), ...rootsOf(row) };
}
