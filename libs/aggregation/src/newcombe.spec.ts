import * as fc from 'fast-check';
import { newcombe } from './newcombe.js';

/** Examples (a) to (h) of the paper, method 10 of its table II, to its four digits. */
const published = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
] as const;

describe('the difference of two proportions', () => {
  it.each(published)('of %i in %i and %i in %i has the published interval %f to %f', (met, n, metB, nB, low, high) => {
    const interval = newcombe({ met, n }, { met: metB, n: nB });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of 9 in 12 and 24 in 40 is 0.15, which may as well be none', () => {
    const { difference, low, high } = newcombe({ met: 9, n: 12 }, { met: 24, n: 40 });
    expect(difference).toBeCloseTo(0.15, 12);
    expect(low).toBeCloseTo(-0.164, 3);
    expect(high).toBeCloseTo(0.373, 3);
  });

  it('stays within -1 and 1, holds the difference, and turns around with its groups', () => {
    const proportion = fc
      .tuple(fc.nat(10_000), fc.nat(10_000))
      .map(([a, b]) => ({ met: Math.min(a, b), n: Math.max(a, b, 1) }));
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const { difference, low, high } = newcombe(a, b);
        const last = 1e-12;
        expect(low).toBeGreaterThanOrEqual(-1 - last);
        expect(high).toBeLessThanOrEqual(1 + last);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(newcombe(b, a).low).toBeCloseTo(-high, 12);
      }),
    );
  });

  it('does not exist where one of them is no proportion', () => {
    expect(() => newcombe({ met: 1, n: 2 }, { met: 0, n: 0 })).toThrow(RangeError);
    expect(() => newcombe({ met: 3, n: 2 }, { met: 1, n: 2 })).toThrow(RangeError);
  });
});
