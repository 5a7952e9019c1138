import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exact } from './decimal.js';
import { mean, standardDeviation, tInterval } from './moments.js';
import { measured, pool } from './tally.js';

const moments = (values: string[]) => pool(values.map((value) => measured(exact(value))));

describe('means and deviations', () => {
  it('are exact where floating point loses everything', () => {
    const tally = moments(['1000000000000.1', '1000000000000.2', '1000000000000.3']);
    expect(mean(tally)).toBe('1000000000000.2');
    expect(standardDeviation(tally)).toBe('0.1');
  });

  it('agree with the published t interval of the sleep data', () => {
    // Student (1908), as printed by R: mean of the differences -1.58, 95 % interval -2.4598858 to -0.7001142.
    const tally = moments(['-1.2', '-2.4', '-1.3', '-1.3', '0', '-1', '-1.8', '-0.8', '-4.6', '-1.4']);
    expect(mean(tally)).toBe('-1.58');
    const { low, high } = tInterval(tally)!;
    expect(Number(low)).toBeCloseTo(-2.4598858, 7);
    expect(Number(high)).toBeCloseTo(-0.7001142, 7);
  });

  it('do not exist without values, the interval not with one', () => {
    expect(mean(moments([]))).toBeUndefined();
    expect(mean(moments(['4']))).toBe('4');
    expect(standardDeviation(moments(['4']))).toBeUndefined();
    expect(tInterval(moments(['4']))).toBeUndefined();
  });

  it('of equal values have no spread', () => {
    expect(tInterval(moments(['2.5', '2.5', '2.5']))).toEqual({ low: '2.5', high: '2.5' });
  });
});

const folder = process.env.REAL_DATA_DIR;
const inFolder = (file: string) => resolve(process.env.INIT_CWD ?? '', folder ?? '', file);
const reference = inFolder('numbers/nist-univariate.json');
const present = folder !== undefined && existsSync(reference);

interface ReferenceSet {
  values: string[];
  certified: { mean: string; sd: string };
}

(present ? describe : describe.skip)('NIST reference sets (skipped without REAL_DATA_DIR)', () => {
  const sets = present ? (JSON.parse(readFileSync(reference, 'utf8')) as Record<string, ReferenceSet>) : {};
  /** The first ten significant digits. */
  const tenDigits = (value: string) => Number(value).toPrecision(10);

  it.each(Object.keys(sets).length ? Object.keys(sets) : ['none'])(
    '%s: certified mean and deviation to 10 digits',
    (name) => {
      const { values, certified } = sets[name]!;
      const tally = moments(values);
      expect(tenDigits(mean(tally, 15)!)).toBe(tenDigits(certified.mean));
      expect(tenDigits(standardDeviation(tally, 15)!)).toBe(tenDigits(certified.sd));
    },
  );
});
