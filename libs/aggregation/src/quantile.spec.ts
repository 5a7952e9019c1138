import * as fc from 'fast-check';
import { exact } from './decimal.js';
import { fiveNumbers, ordinalMedian, quantile } from './quantile.js';

const once = (...values: string[]) => values.map((value) => [exact(value), 1] as const);

describe('quantiles', () => {
  it('of 1 to 10 are those R prints: 1, 3.25, 5.5, 7.75, 10', () => {
    expect(fiveNumbers(once('7', '2', '9', '4', '10', '1', '3', '8', '5', '6'))).toEqual({
      minimum: '1',
      lowerQuartile: '3.25',
      median: '5.5',
      upperQuartile: '7.75',
      maximum: '10',
    });
  });

  it("of Student's sleep data are those R prints in its summary", () => {
    // summary(sleep$extra): -1.600 -0.025 0.950 (mean 1.540) 3.400 5.500
    const first = once('0.7', '-1.6', '-0.2', '-1.2', '-0.1', '3.4', '3.7', '0.8', '0', '2');
    const second = once('1.9', '0.8', '1.1', '0.1', '-0.1', '4.4', '5.5', '1.6', '4.6', '3.4');
    expect(fiveNumbers([...first, ...second])).toEqual({
      minimum: '-1.6',
      lowerQuartile: '-0.025',
      median: '0.95',
      upperQuartile: '3.4',
      maximum: '5.5',
    });
  });

  it('are exact where floating point loses everything', () => {
    expect(quantile(once('1000000000000.1', '1000000000000.2'), exact('0.5'))).toBe('1000000000000.15');
  });

  it('are rounded half to even, once', () => {
    const values = once('0', '1');
    expect(quantile(values, exact('0.125'), 2)).toBe('0.12');
    expect(quantile(values, exact('0.375'), 2)).toBe('0.38');
  });

  it('weigh a value as often as it occurs, and forget what occurs no more', () => {
    const value = fc.bigInt({ min: -50n, max: 50n }).map((tenths) => exact('0.1') * tenths);
    const counted = fc.array(fc.tuple(value, fc.nat(4)), { maxLength: 12 });
    fc.assert(
      fc.property(counted, fc.nat(1000), (occurring, thousandth) => {
        const p = exact('0.001') * BigInt(thousandth);
        const oneByOne = occurring.flatMap(([value, count]) =>
          Array.from({ length: count }, () => [value, 1] as const),
        );
        expect(quantile(occurring, p)).toBe(quantile(oneByOne, p));
      }),
    );
  });

  it('do not exist without values', () => {
    expect(quantile([], exact('0.5'))).toBeUndefined();
    expect(quantile([[exact('4'), 0]], exact('0.5'))).toBeUndefined();
    expect(fiveNumbers([])).toBeUndefined();
  });

  it('refuse what is no share and what is no count', () => {
    expect(() => quantile(once('1'), exact('1.1'))).toThrow(RangeError);
    expect(() => quantile(once('1'), exact('-0.1'))).toThrow(RangeError);
    expect(() => quantile([[exact('1'), -1]], exact('0.5'))).toThrow(RangeError);
    expect(() => quantile([[exact('1'), 1.5]], exact('0.5'))).toThrow(RangeError);
  });
});

describe('the median of levels', () => {
  const levels = ['A1', 'A2', 'B1', 'B2'] as const;

  it('is the level of the one in the middle', () => {
    expect(
      ordinalMedian(
        levels,
        new Map([
          ['A1', 2],
          ['B1', 2],
          ['B2', 1],
        ] as const),
      ),
    ).toBe('B1');
  });

  it('is the lower of two in the middle: nothing lies between levels', () => {
    expect(
      ordinalMedian(levels, [
        ['B2', 5],
        ['A1', 5],
      ]),
    ).toBe('A1');
    expect(
      ordinalMedian(levels, [
        ['A2', 1],
        ['B1', 1],
      ]),
    ).toBe('A2');
  });

  it('does not exist when nobody has one', () => {
    expect(ordinalMedian(levels, [])).toBeUndefined();
    expect(ordinalMedian(levels, [['A1', 0]])).toBeUndefined();
  });

  it('refuses a level it does not know', () => {
    expect(() => ordinalMedian<string>(levels, [['C3', 1]])).toThrow(RangeError);
  });
});
