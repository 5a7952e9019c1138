import { pilotStates } from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import {
  type Pilot,
  describePilot,
  requireAccepting,
  requireFitting,
  requireNotFuture,
  requireSinceProjectStart,
  requireSinceStart,
} from './pilot.js';
import { afterStep, stepOf } from './pilot-transition.js';

const description: Pilot['description'] = {
  code: 'IT-1',
  title: 'Shared flats',
  territory: 't',
  country: 'IT',
  partner: 'p',
  themes: ['housing'],
  targetGroup: 'Young adults',
  whyChosen: 'Needed.',
  startsOn: '2025-02-01',
  endsOn: '2026-12-31',
  budget: { amount: 100, currency: 'EUR' },
};
const planned: Pilot = {
  id: '1',
  project: 'x',
  description,
  state: 'planned',
  timeZone: 'Europe/Rome',
  projectStartsOn: '2024-04-01',
  startedOn: null,
  stateSince: null,
};
const running: Pilot = { ...planned, state: 'running', startedOn: '2025-02-03', stateSince: '2025-02-03' };
const today = '2025-06-15';

const typeOf = (decide: () => unknown): string | undefined => {
  try {
    decide();
  } catch (error) {
    return (error as Refusal).problem.type;
  }
  return undefined;
};

describe('a pilot', () => {
  it('goes from planned over running, a pause and completion to closed', () => {
    let pilot = planned;
    for (const [to, on, reason] of [
      ['running', '2025-02-03'],
      ['paused', '2025-03-01', 'Rebuilding.'],
      ['running', '2025-04-01'],
      ['completed', '2025-05-01'],
      ['closed', '2025-06-01'],
    ] as const) {
      pilot = afterStep(pilot, { to, on }, stepOf(pilot, { to, on, ...(reason && { reason }) }, today));
    }
    expect(pilot).toMatchObject({ state: 'closed', startedOn: '2025-02-03', stateSince: '2025-06-01' });
  });

  it('takes no other step', () => {
    const possible = new Set([
      'planned>running',
      'planned>closed',
      'running>paused',
      'running>completed',
      'paused>running',
      'completed>closed',
    ]);
    for (const from of pilotStates) {
      for (const to of pilotStates) {
        const type = typeOf(() => stepOf({ ...running, state: from }, { to, on: today, reason: 'Because.' }, today));
        expect([`${from}>${to}`, type]).toEqual([
          `${from}>${to}`,
          possible.has(`${from}>${to}`) ? undefined : 'transition-not-possible',
        ]);
      }
    }
  });

  it('is not given up or interrupted without a reason', () => {
    expect(typeOf(() => stepOf(planned, { to: 'closed', on: today }, today))).toBe('reason-missing');
    expect(typeOf(() => stepOf(running, { to: 'paused', on: today }, today))).toBe('reason-missing');
  });

  it('takes no step tomorrow, before its last one, or before the project', () => {
    expect(typeOf(() => stepOf(running, { to: 'completed', on: '2025-06-16' }, today))).toBe('day-in-future');
    expect(typeOf(() => stepOf(running, { to: 'completed', on: '2025-02-02' }, today))).toBe('before-last-step');
    expect(typeOf(() => stepOf(planned, { to: 'running', on: '2024-03-31' }, today))).toBe('before-project-start');
  });

  it('takes participants only while it runs, who leave it later too; nothing once it is closed', () => {
    const accepting = (act: Parameters<typeof requireAccepting>[1]) =>
      pilotStates.filter((state) => typeOf(() => requireAccepting({ ...running, state }, act)) === undefined);
    expect(accepting('enrol')).toEqual(['running']);
    expect(accepting('give-support')).toEqual(['running']);
    expect(accepting('exit')).toEqual(['running', 'paused', 'completed']);
    expect(accepting('follow-up')).toEqual(['running', 'paused', 'completed']);
    expect(accepting('report-milestone')).toEqual(['planned', 'running', 'paused', 'completed']);
    expect(accepting('correct')).toEqual(['planned', 'running', 'paused', 'completed']);
  });

  it('has days between its start and today', () => {
    expect(typeOf(() => requireSinceStart('2025-02-03', running))).toBeUndefined();
    expect(typeOf(() => requireSinceStart('2025-02-02', running))).toBe('before-pilot-start');
    expect(typeOf(() => requireSinceStart(today, planned))).toBe('before-pilot-start');
    expect(typeOf(() => requireNotFuture(today, today))).toBeUndefined();
    expect(typeOf(() => requireNotFuture('2025-06-16', today))).toBe('day-in-future');
    expect(typeOf(() => requireSinceProjectStart('2024-03-31', running))).toBe('before-project-start');
  });

  it('fits its project in time and currency', () => {
    const project = { startsOn: '2024-04-01', endsOn: '2027-03-31', currency: 'EUR' };
    expect(typeOf(() => requireFitting(description, project))).toBeUndefined();
    for (const wrong of [
      { startsOn: '2024-03-31' },
      { endsOn: '2027-04-01' },
      { startsOn: '2026-01-01', endsOn: '2025-01-01' },
      { budget: { amount: 1, currency: 'USD' } },
      { jointlyWith: ['p'] },
    ]) {
      expect(typeOf(() => requireFitting({ ...description, ...wrong }, project))).toBe('outside-project');
    }
  });

  it('keeps its code, and once it has started its territory', () => {
    expect(describePilot(running, { ...description, title: 'Other' }).title).toBe('Other');
    expect(typeOf(() => describePilot(running, { ...description, code: 'IT-2' }))).toBe('fixed-field');
    expect(typeOf(() => describePilot(running, { ...description, territory: 'u' }))).toBe('fixed-field');
    expect(typeOf(() => describePilot(planned, { ...description, territory: 'u' }))).toBeUndefined();
    expect(typeOf(() => describePilot({ ...running, state: 'closed' }, description))).toBe('pilot-closed');
  });
});
