import * as fc from 'fast-check';
import { apart } from './interval.js';
import { wilson } from './wilson.js';

describe('intervals are apart', () => {
  it('when each ends before the next begins, in whatever order they come', () => {
    expect(
      apart([
        { low: 0.6, high: 0.8 },
        { low: 0.1, high: 0.2 },
        { low: 0.3, high: 0.5 },
      ]),
    ).toBe(true);
  });

  it('not when they touch', () => {
    expect(
      apart([
        { low: 0.1, high: 0.3 },
        { low: 0.3, high: 0.5 },
      ]),
    ).toBe(false);
  });

  it('not when only two of many overlap', () => {
    expect(
      apart([
        { low: 0, high: 0.1 },
        { low: 0.2, high: 0.9 },
        { low: 0.3, high: 0.4 },
        { low: 0.95, high: 1 },
      ]),
    ).toBe(false);
  });

  it('which 9 of 12 and 24 of 40 are not, but 10 of 200 and 90 of 200 are', () => {
    expect(apart([wilson(9, 12), wilson(24, 40)])).toBe(false);
    expect(apart([wilson(10, 200), wilson(90, 200)])).toBe(true);
  });

  it('exactly when each pair of them is', () => {
    const interval = fc.tuple(fc.nat(20), fc.nat(3)).map(([low, width]) => ({ low, high: low + width }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (intervals) => {
        const pairs = intervals.flatMap((a, i) => intervals.slice(i + 1).map((b) => [a, b] as const));
        expect(apart(intervals)).toBe(pairs.every(([a, b]) => a.high < b.low || b.high < a.low));
      }),
    );
  });
});
