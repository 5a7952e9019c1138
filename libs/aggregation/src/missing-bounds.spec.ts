import * as fc from 'fast-check';
import { missingBounds } from './missing-bounds.js';

describe('a rate with missing answers', () => {
  it('of 12 in 20 known and 5 unknown is 60 %, and between 48 % and 68 % of all', () => {
    expect(missingBounds({ met: 12, known: 20, unknown: 5 })).toEqual({
      rate: 0.6,
      responseRate: 0.8,
      low: 0.48,
      high: 0.68,
    });
  });

  it('is certain when nothing is missing', () => {
    expect(missingBounds({ met: 3, known: 4, unknown: 0 })).toEqual({
      rate: 0.75,
      responseRate: 1,
      low: 0.75,
      high: 0.75,
    });
  });

  it('is anything, and no rate, when nothing is known', () => {
    expect(missingBounds({ met: 0, known: 0, unknown: 7 })).toEqual({ responseRate: 0, low: 0, high: 1 });
  });

  it('does not exist of nobody', () => {
    expect(missingBounds({ met: 0, known: 0, unknown: 0 })).toBeUndefined();
  });

  it('lies between its bounds, which are as far apart as answers are missing', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (met, failed, unknown) => {
        fc.pre(met + failed > 0);
        const { rate, responseRate, low, high } = missingBounds({ met, known: met + failed, unknown })!;
        expect(rate).toBeGreaterThanOrEqual(low);
        expect(rate).toBeLessThanOrEqual(high);
        expect(high - low).toBeCloseTo(1 - responseRate, 12);
      }),
    );
  });

  it('refuses counts that cannot be', () => {
    expect(() => missingBounds({ met: 3, known: 2, unknown: 0 })).toThrow(RangeError);
    expect(() => missingBounds({ met: -1, known: 2, unknown: 0 })).toThrow(RangeError);
    expect(() => missingBounds({ met: 1, known: 2, unknown: -1 })).toThrow(RangeError);
  });
});
