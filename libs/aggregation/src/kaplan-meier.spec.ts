import * as fc from 'fast-check';
import { kaplanMeier, type Observed } from './kaplan-meier.js';
import { medianSurvival } from './median-survival.js';

const event = (time: number): Observed => ({ time, events: 1, censored: 0 });
const lost = (time: number): Observed => ({ time, events: 0, censored: 1 });

/** Weeks in remission of acute leukaemia. E. J. Freireich et al., Blood 21 (1963), 699-716. */
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(lost),
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(event);

/** Time, at risk, events, survival, standard error, and the log-log interval, as textbooks print them. */
const published = [
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
] as const;

describe('the Kaplan-Meier curve of the 6-MP trial', () => {
  const steps = kaplanMeier(treated);

  it.each(published)('at week %i: %i at risk, %i relapse, %f stay (%f), %f to %f', (time, ...expected) => {
    const { atRisk, events, survival, standardError, low, high } = steps.find((step) => step.time === time)!;
    const [risk, relapses, ...curve] = expected;
    expect([atRisk, events]).toEqual([risk, relapses]);
    for (const [i, value] of [survival, standardError, low, high].entries()) expect(value).toBeCloseTo(curve[i]!, 4);
  });

  it('has a step also where somebody was only lost, at the height before', () => {
    const [seven, nine] = [7, 9].map((week) => steps.find(({ time }) => time === week)!);
    expect(nine).toEqual({ ...seven, time: 9, atRisk: 16, events: 0, censored: 1 });
  });

  it('comes down to a half at week 23, at 13 at the earliest; how late at most is not known yet', () => {
    expect(medianSurvival(steps)).toEqual({ median: 23, low: 13 });
  });

  it('is the same however the observations are grouped and ordered', () => {
    expect(kaplanMeier(treated.toReversed())).toEqual(steps);
    expect(kaplanMeier([{ time: 6, events: 3, censored: 1 }, ...treated.filter(({ time }) => time !== 6)])).toEqual(
      steps,
    );
  });
});

describe('the Kaplan-Meier curve of the placebo group', () => {
  const steps = kaplanMeier(placebo);

  it('is the share left, since nobody was lost', () => {
    expect(steps.find(({ time }) => time === 8)!.survival).toBeCloseTo(8 / 21, 12);
  });

  it('comes down to a half at week 8 (4 to 11)', () => {
    expect(medianSurvival(steps)).toEqual({ median: 8, low: 4, high: 11 });
  });

  it('ends at 0, where neither error nor interval exist', () => {
    expect(steps.at(-1)).toEqual({ time: 23, atRisk: 1, events: 1, censored: 0, survival: 0 });
  });
});

describe('a Kaplan-Meier curve', () => {
  it('that stands at a half for a while has its median in the middle of the while', () => {
    expect(medianSurvival(kaplanMeier([1, 2, 4, 8].map(event))).median).toBe(3);
  });

  it('that only just reaches a half, and nothing more is known, has its median there', () => {
    expect(medianSurvival(kaplanMeier([event(1), event(2), lost(9), lost(9)])).median).toBe(2);
  });

  it('that does not come down to a half has no median, but may tell how early it could be', () => {
    expect(medianSurvival(kaplanMeier([event(1), lost(2), lost(3)]))).toEqual({ low: 1 });
    expect(medianSurvival(kaplanMeier([lost(1), lost(2)]))).toEqual({});
  });

  it('is certain before the first event, without an interval', () => {
    expect(kaplanMeier([lost(1), event(2)])[0]).toEqual({
      time: 1,
      atRisk: 2,
      events: 0,
      censored: 1,
      survival: 1,
      standardError: 0,
    });
  });

  it('of nobody is empty', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier([{ time: 3, events: 0, censored: 0 }])).toEqual([]);
  });

  it('refuses what cannot have been observed', () => {
    expect(() => kaplanMeier([event(-1)])).toThrow(RangeError);
    expect(() => kaplanMeier([{ time: 1, events: -1, censored: 2 }])).toThrow(RangeError);
    expect(() => kaplanMeier([event(NaN)])).toThrow(RangeError);
  });

  it('never rises, and lies within its interval', () => {
    const observed = fc.record({ time: fc.nat(30), events: fc.nat(3), censored: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(observed, { maxLength: 20 }), (observations) => {
        let before = 1;
        for (const { survival, low = 0, high = 1 } of kaplanMeier(observations)) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
      }),
    );
  });
});
