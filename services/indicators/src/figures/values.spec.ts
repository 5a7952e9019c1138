import { counted, exact, measured, nothing, notKnown, plus, share, type Tally } from '@integras/aggregation';
import { cefrLevels, type Figure, figureFor } from '@integras/contracts';
import { compile } from '../definitions/compile.js';
import type { Counting, Definition } from '../definitions/definition.js';
import type { CountedClass } from './counts.store.js';
import { valueOf } from './values.js';

const today = '2026-01-01';
const wording = { en: 'x', de: 'x' };
const definition = (changes: Partial<Definition>, counting: Partial<Counting>) =>
  compile({
    code: 'X',
    version: 1,
    name: wording,
    description: wording,
    level: 'result',
    unit: 'x',
    countingUnit: 'participation',
    measure: 'count',
    display: { kind: 'number' },
    direction: 'up',
    dimensions: [],
    ...changes,
    counts: [{ cases: 'participant', on: 'participation.enrolledOn', ...counting }],
  });

const all = (...tallies: Readonly<Tally>[]): Tally => tallies.reduce(plus, nothing) as Tally;
const times = (n: number, tally: Readonly<Tally>): Tally => all(...Array<Readonly<Tally>>(n).fill(tally));
const ofClass = (value: string, tally: Readonly<Tally>, persons = 0): CountedClass => ({
  unit: '',
  value,
  tally,
  persons,
});
const inClasses = (classes: Record<string, number>): CountedClass[] =>
  Object.entries(classes).map(([value, n]) => ofClass(value, times(n, counted), n));

/** What somebody who does not run the pilot sees of a value. */
const seenByOthers = (value: object): Figure =>
  figureFor('headline', {
    key: 'k',
    indicator: 'X',
    version: 1,
    scope: 'country',
    scopeId: 'IT',
    project: 'p',
    period: 'all',
    personal: true,
    status: 'provisional',
    value: null,
    ...value,
  })!;

const amount = { latest: { of: 'outcomes' }, amount: { field: 'latest.value' } };
const months = { earliest: { of: 'outcomes' }, survival: { from: 'participation.enrolledOn', event: 'earliest.on' } };

describe('the value of what was counted', () => {
  it('is how many there are, and apart from them those not known', () => {
    expect(valueOf(definition({}, {}), [ofClass('', all(counted, counted, notKnown))], today)).toEqual({
      value: '2',
      n: 2,
      unknown: 1,
    });
  });

  it('is of persons how many different ones there are', () => {
    const distinct = definition({ measure: 'distinct', countingUnit: 'person' }, {});
    expect(valueOf(distinct, [ofClass('', all(notKnown), 7)], today)).toEqual({ value: '7', n: 7, unknown: 1 });
  });

  it('is a sum to the last digit', () => {
    const sum = definition({ measure: 'sum' }, amount);
    const tally = all(measured(exact('0.1')), measured(exact('0.2')));
    expect(valueOf(sum, [ofClass('', tally)], today)).toEqual({ value: '0.3', numerator: '0.3', n: 2, unknown: 0 });
  });

  it('is a mean with its deviation, and with an interval from two on', () => {
    const mean = definition({ measure: 'mean' }, amount);
    const of = (...values: string[]) =>
      valueOf(mean, [ofClass('', all(...values.map((value) => measured(exact(value)))))], today);
    // Two values 10 and 14: mean 12, deviation √8, t(0.975; 1) = 12.7062.
    expect(of('10', '14')).toMatchObject({ value: '12', numerator: '24', n: 2, standardDeviation: '2.828427125' });
    expect(Number(of('10', '14').interval!.high)).toBeCloseTo(12 + 12.7062 * 2, 3);
    expect(of('10')).toEqual({ value: '10', numerator: '10', n: 1, unknown: 0 });
    expect(of()).toMatchObject({ value: null, n: 0 });
  });
});

describe('a share', () => {
  const ratio = definition({ measure: 'ratio' }, { met: "exit.on != ''" });
  const waiting = definition(
    { measure: 'ratio' },
    { met: "exit.on != ''", window: { from: 'participation.enrolledOn', days: 56 } },
  );

  it('has an interval, and bounds where not everybody is known', () => {
    const tally = all(times(9, share(true)), times(3, share(false)), times(4, notKnown));
    expect(valueOf(ratio, [ofClass('', tally)], today)).toMatchObject({
      value: '0.75',
      numerator: '9',
      denominator: '12',
      n: 12,
      unknown: 4,
      interval: { low: expect.stringMatching(/^0\.46769/), high: expect.stringMatching(/^0\.91105/), method: 'wilson' },
      bounds: { low: '0.5625', high: '0.8125' },
    });
  });

  it('takes in from their day on those whose window has passed, and counts the others apart', () => {
    const classes = [
      ofClass('2025-12-31', share(true)),
      ofClass(today, share(false)),
      ofClass('2026-01-02', all(share(true), notKnown)),
    ];
    expect(valueOf(waiting, classes, today)).toMatchObject({ value: '0.5', n: 2, unknown: 0, pending: 2 });
    expect(valueOf(waiting, classes, '2026-01-02')).toMatchObject({ numerator: '2', n: 3, unknown: 1 });
    expect(valueOf(waiting, classes, '2026-01-02')).not.toHaveProperty('pending');
    expect(valueOf(waiting, classes, '2025-12-01')).toMatchObject({ value: null, n: 0, pending: 4 });
  });
});

describe('an extreme', () => {
  const classes = inClasses({ '9': 10, '10': 10, '-2.5': 1 });

  it('is of numbers, not of texts', () => {
    const extreme = (measure: 'minimum' | 'maximum') => valueOf(definition({ measure }, amount), classes, today);
    expect(extreme('minimum')).toEqual({ value: '-2.5', extreme: true, n: 21, unknown: 0 });
    expect(extreme('maximum')).toEqual({ value: '10', extreme: true, n: 21, unknown: 0 });
    expect(valueOf(definition({ measure: 'minimum' }, amount), [], today)).toEqual({ value: null, n: 0, unknown: 0 });
  });

  it('is hidden from others however many there are: it is the value of one person', () => {
    const seen = seenByOthers(valueOf(definition({ measure: 'maximum' }, amount), classes, today));
    expect(seen).toMatchObject({ value: null, hidden: true });
    expect(seen).not.toHaveProperty('n');
  });
});

describe('a median', () => {
  const median = definition({ measure: 'median' }, amount);

  it('lies between the two in the middle, with its spread', () => {
    expect(valueOf(median, inClasses({ '1': 1, '2': 1, '4': 1, '10': 1 }), today)).toEqual({
      value: '3',
      spread: { minimum: '1', lowerQuartile: '1.75', upperQuartile: '5.5', maximum: '10' },
      n: 4,
      unknown: 0,
    });
  });

  it('is told to others without extremes, and with quartiles from twenty persons on', () => {
    const of = (n: number) => seenByOthers(valueOf(median, inClasses({ '1': n - 1, '100': 1 }), today));
    expect(of(4)).toMatchObject({ hidden: true, value: null });
    expect(of(5)).toMatchObject({ value: '1', n: 5 });
    expect(of(19)).not.toHaveProperty('spread');
    expect(of(20).spread).toEqual({ lowerQuartile: '1', upperQuartile: '1' });
  });

  it('of levels is a level that somebody has', () => {
    const level = definition(
      { measure: 'median', scale: cefrLevels },
      { latest: { of: 'outcomes' }, level: 'latest.level' },
    );
    const value = valueOf(level, inClasses({ b1: 3, a1: 2, a2: 1 }), today);
    expect(value).toEqual({ value: 'a2', counts: { a1: 2, a2: 1, b1: 3 }, n: 6, unknown: 0 });
    expect(Object.keys(value.counts!)).toEqual(['a1', 'a2', 'b1']);
    expect(seenByOthers(value)).toHaveProperty('hidden', true);
    expect(seenByOthers(valueOf(level, inClasses({ a1: 5, c2: 6 }), today))).toMatchObject({
      counts: { a1: 5, c2: 6 },
    });
  });
});

describe('a status', () => {
  const status = definition(
    { measure: 'status', countingUnit: 'person' },
    { latest: { of: 'outcomes' }, state: 'latest.kind' },
  );

  it('says how many persons are in each state', () => {
    expect(valueOf(status, inClasses({ applied: 6, decided: 5, withdrawn: 0 }), today)).toEqual({
      value: null,
      counts: { applied: 6, decided: 5 },
      n: 11,
      unknown: 0,
    });
  });

  it('is hidden from others when few are in one of the states', () => {
    const seen = (counts: Record<string, number>) => seenByOthers(valueOf(status, inClasses(counts), today));
    expect(seen({ applied: 6, decided: 4 })).toHaveProperty('hidden', true);
    expect(seen({ applied: 6, decided: 5 })).toMatchObject({ counts: { applied: 6, decided: 5 }, n: 11 });
  });
});

describe('a survival', () => {
  const survival = definition({ measure: 'survival' }, months);

  it('counts those who wait still for as long as they were followed', () => {
    // At 10 days one of four is placed, at 20 one leaves without, at 40 one of the remaining two is placed.
    const value = valueOf(
      survival,
      inClasses({ 'event:10': 1, 'end:20': 1, 'event:40': 1, 'open:2025-11-12': 1 }),
      today,
    );
    expect(value).toMatchObject({ value: '40', n: 4, unknown: 0 });
    expect(value.curve!.map(({ day, survival, atRisk, events }) => [day, survival, atRisk, events])).toEqual([
      [30, '0.75', 2, 1],
      [60, '0.375', 0, 1],
    ]);
  });

  it('has no median before half have been seen through, and follows those who wait day by day', () => {
    const classes = inClasses({ 'event:10': 1, 'open:2025-11-12': 9 });
    expect(valueOf(survival, classes, today)).toMatchObject({
      value: null,
      curve: [{ day: 30, atRisk: 9 }, { day: 60 }],
    });
    expect(valueOf(survival, classes, '2026-02-12').curve!.at(-2)).toEqual(
      expect.objectContaining({ day: 90, survival: '0.9', atRisk: 9, events: 0 }),
    );
  });

  it('falls for others by nobody or by five at once, and ends where few are followed', () => {
    const classes = inClasses({ 'event:20': 3, 'event:50': 4, 'event:80': 5, 'event:110': 1, 'end:400': 4 });
    const exactly = valueOf(survival, classes, today).curve!;
    expect(exactly.slice(0, 4).map(({ events }) => events)).toEqual([3, 4, 5, 1]);
    const seen = seenByOthers(valueOf(survival, classes, today)).curve!;
    expect(seen.map(({ day }) => day)).toEqual([60, 90]);
    for (const step of seen) {
      expect(step).not.toHaveProperty('atRisk');
      expect(step).not.toHaveProperty('events');
    }
  });
});
