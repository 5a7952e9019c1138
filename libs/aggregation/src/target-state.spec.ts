import * as fc from 'fast-check';
import { type Progress, type TargetState, targetState } from './target-state.js';

const around = (expected: number, half = 10) => ({ expected, low: expected - half, high: expected + half });
const progress: Progress = {
  direction: 'up',
  target: 100,
  value: 50,
  expectedNow: 50,
  forecast: around(100),
  margin: 2,
};
const stateOf = (changed: Partial<Progress>) => targetState({ ...progress, ...changed });

describe('a target', () => {
  it('is on track while value and forecast are where they were meant to be', () => {
    expect(stateOf({})).toBe('on-track');
  });

  it('is at risk when the value is behind, or the forecast falls short though its interval does not', () => {
    expect(stateOf({ value: 49 })).toBe('at-risk');
    expect(stateOf({ forecast: around(91) })).toBe('at-risk');
  });

  it('is off track when the whole interval misses it, however good the value looks now', () => {
    expect(stateOf({ value: 60, forecast: around(89) })).toBe('off-track');
  });

  it('is reached by the value alone', () => {
    expect(stateOf({ value: 100, forecast: around(50) })).toBe('reached');
  });

  it('without a forecast is never off track', () => {
    const { forecast: _, ...unforecast } = progress;
    expect(targetState(unforecast)).toBe('on-track');
    expect(targetState({ ...unforecast, value: 1 })).toBe('at-risk');
  });

  it('that points down is the mirror image', () => {
    const opposite = { up: 'down', down: 'up' } as const;
    const number = fc.integer({ min: -50, max: 50 });
    const previous = fc.constantFrom<TargetState>('off-track', 'at-risk', 'on-track', 'reached');
    fc.assert(
      fc.property(number, number, number, number, fc.nat(20), previous, (target, value, now, end, half, before) => {
        const up = stateOf({ target, value, expectedNow: now, forecast: around(end, half), previous: before });
        const down = stateOf({
          direction: opposite.up,
          target: -target,
          value: -value,
          expectedNow: -now,
          forecast: around(-end, half),
          previous: before,
        });
        expect(down).toBe(up);
      }),
    );
  });

  it('keeps a better state up to the margin behind its boundary, and not further', () => {
    expect(stateOf({ previous: 'reached', value: 98 })).toBe('reached');
    expect(stateOf({ previous: 'reached', value: 97.9 })).toBe('on-track');
    expect(stateOf({ previous: 'on-track', value: 48 })).toBe('on-track');
    expect(stateOf({ previous: 'on-track', value: 47.9 })).toBe('at-risk');
    expect(stateOf({ previous: 'at-risk', forecast: around(88) })).toBe('at-risk');
    expect(stateOf({ previous: 'at-risk', forecast: around(87.9) })).toBe('off-track');
  });

  it('gets no better before its boundary', () => {
    expect(stateOf({ previous: 'on-track', value: 99.9 })).toBe('on-track');
    expect(stateOf({ previous: 'at-risk', value: 49.9 })).toBe('at-risk');
    expect(stateOf({ previous: 'off-track', forecast: around(89.9) })).toBe('off-track');
  });
});

describe('a value that trembles within the margin', () => {
  const changes = (states: readonly TargetState[]) =>
    states.filter((state, i) => i > 0 && state !== states[i - 1]).length;
  /** The states told one after the other. */
  const told = (steps: readonly Partial<Progress>[], first: TargetState): TargetState[] => {
    const states = [first];
    for (const step of steps) states.push(stateOf({ ...step, previous: states.at(-1)! }));
    return states;
  };
  /** Up to the margin to either side, in quarters, which floating point adds exactly. */
  const jitter = fc.array(
    fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4),
    { minLength: 1, maxLength: 100 },
  );
  const boundaries: [string, TargetState, TargetState, (by: number) => Partial<Progress>][] = [
    ['reached', 'on-track', 'reached', (by) => ({ value: 100 + by })],
    ['on-track', 'at-risk', 'on-track', (by) => ({ value: 50 + by })],
    ['on-track by its forecast', 'at-risk', 'on-track', (by) => ({ forecast: around(100 + by) })],
    ['at-risk', 'off-track', 'at-risk', (by) => ({ value: 10, forecast: around(90 + by) })],
  ];

  it.each(boundaries)('crosses the boundary of %s at most once, and tells so once', (_, worse, better, step) => {
    fc.assert(
      fc.property(jitter, (noise) => {
        expect(changes(told(noise.map(step), worse))).toBe(noise.some((by) => by >= 0) ? 1 : 0);
        expect(changes(told(noise.map(step), better))).toBe(0);
      }),
    );
  });

  it('on its way up changes state once at each boundary', () => {
    fc.assert(
      fc.property(jitter, jitter, (noise, more) => {
        const rising = [
          ...noise.map((by) => 40 + by),
          ...more.map((by) => 50 + by),
          60,
          90,
          ...noise.map((by) => 100 + by),
          110,
        ];
        const states = told(
          rising.map((value) => ({ value })),
          'at-risk',
        );
        expect(states.filter((state, i) => state !== states[i - 1])).toEqual(['at-risk', 'on-track', 'reached']);
      }),
    );
  });
});
