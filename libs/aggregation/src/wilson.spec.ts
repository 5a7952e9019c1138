import * as fc from 'fast-check';
import { wilson } from './wilson.js';

/** Published values of the method for z = 1.959963984540054. */
const published = [
  [0, 5, 0, 0.434482],
  [5, 5, 0.565518, 1],
  [3, 5, 0.230724, 0.882379],
  [9, 12, 0.467695, 0.911058],
  [1, 10, 0.017876, 0.40415],
  [18, 25, 0.524234, 0.857161],
  [24, 40, 0.445959, 0.736517],
  [130, 211, 0.548973, 0.679102],
] as const;

describe('the Wilson interval', () => {
  it.each(published)('of %i in %i is %f to %f', (met, n, low, high) => {
    const interval = wilson(met, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('stays within 0 and 1 and holds the proportion', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        const [met, n] = a < b ? [a, b] : [b, a + 1];
        const { low, high } = wilson(met, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(met / n);
        expect(high).toBeGreaterThanOrEqual(met / n);
      }),
    );
  });

  it('does not exist for what is no proportion', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError);
    expect(() => wilson(6, 5)).toThrow(RangeError);
    expect(() => wilson(-1, 5)).toThrow(RangeError);
  });
});
