import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exact } from './decimal.js';
import { type Pair, pairedChange } from './paired.js';

const pair = (before?: string, after?: string): Pair => ({
  ...(before !== undefined && { before: exact(before) }),
  ...(after !== undefined && { after: exact(after) }),
});

describe('a paired change', () => {
  it('compares those with both ends, and counts whom it leaves out on either side', () => {
    const change = pairedChange([pair('4', '6'), pair('5', '9'), pair('2'), pair(undefined, '7'), pair('1'), pair()]);
    expect(change).toMatchObject({ n: 2, onlyBefore: 2, onlyAfter: 1, before: '4.5', after: '7.5', gain: '3' });
  });

  it('shows a fall as a fall', () => {
    const change = pairedChange([pair('6', '4'), pair('9', '6'), pair('5', '5')], 4);
    expect(change).toMatchObject({ gain: '-1.6667', t: '-1.8898', dz: '-1.0911', degreesOfFreedom: 2 });
    expect(change.interval!.low.startsWith('-')).toBe(true);
  });

  it('gives both effect sizes of Lakens’ example', () => {
    // Lakens (2013), table 1, read as the same ten persons: t(9) = 4.74, d_z = 1.50.
    const movies: [string, string][] = [
      ['9', '9'],
      ['7', '6'],
      ['8', '7'],
      ['9', '8'],
      ['8', '7'],
      ['9', '9'],
      ['9', '8'],
      ['10', '8'],
      ['9', '8'],
      ['9', '7'],
    ];
    const change = pairedChange(
      movies.map(([one, other]) => pair(other, one)),
      2,
    );
    expect(change).toMatchObject({ gain: '1', dz: '1.5', t: '4.74', dav: '1.13' });
  });

  it('has no t and no effect size where all changed alike, no interval with one pair, nothing with none', () => {
    const alike = pairedChange([pair('1', '2'), pair('5', '6')]);
    expect(alike).toMatchObject({ gain: '1', interval: { low: '1', high: '1' }, t: undefined, dz: undefined });
    expect(Number(alike.dav)).toBeCloseTo(1 / Math.sqrt(8), 8);
    expect(pairedChange([pair('1', '3')])).toMatchObject({ n: 1, gain: '2', interval: undefined, t: undefined });
    expect(pairedChange([pair('1')])).toMatchObject({ n: 0, onlyBefore: 1, gain: undefined, interval: undefined });
  });

  it('of tiny changes beside huge values is exact', () => {
    const change = pairedChange([pair('1000000000000.1', '1000000000000.2'), pair('3', '3.1')]);
    expect(change).toMatchObject({ gain: '0.1', interval: { low: '0.1', high: '0.1' } });
  });
});

const folder = process.env.REAL_DATA_DIR;
const rowsOf = (file: string): string[][] => {
  const path = resolve(process.env.INIT_CWD ?? '', folder ?? '', 'paired', file);
  if (folder === undefined || !existsSync(path)) return [];
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.replaceAll('"', '').split(','));
};
const [anorexia, sleep] = [rowsOf('anorexia.csv'), rowsOf('sleep.csv')];
const fourDigits = (change: ReturnType<typeof pairedChange>) => ({
  gain: change.gain,
  t: change.t,
  interval: change.interval && [change.interval.low, change.interval.high],
});

(anorexia.length > 0 ? describe : describe.skip)('published paired comparisons (skipped without REAL_DATA_DIR)', () => {
  /** D. J. Hand et al., A Handbook of Small Data Sets (1994), data set 285: weight before and after, in pounds. */
  it.each([
    ['FT', 17, '7.2647', '4.1849', ['3.5847', '10.9447']],
    ['CBT', 29, '3.0069', '2.2156', ['0.2269', '5.7869']],
    ['Cont', 26, '-0.45', '-0.2872', ['-3.6767', '2.7767']],
  ] as const)('of weight under %s: n %i, gain %s, t %s', (treatment, n, gain, t, interval) => {
    const pairs = anorexia.filter((row) => row[1] === treatment).map(([, , before, after]) => pair(before, after));
    const change = pairedChange(pairs, 4);
    expect(change).toMatchObject({ n, onlyBefore: 0, onlyAfter: 0, degreesOfFreedom: n - 1 });
    expect(fourDigits(change)).toEqual({ gain, t, interval });
  });

  /** Student (1908): hours of sleep gained by two drugs; as R prints it. */
  it('of sleep under two drugs: 1.58 more, t 4.0621', () => {
    const of = (drug: string) => new Map(sleep.filter((row) => row[2] === drug).map((row) => [row[3], row[1]!]));
    const [first, second] = [of('1'), of('2')];
    const change = pairedChange(
      [...first].map(([patient, hours]) => pair(hours, second.get(patient))),
      4,
    );
    expect(change).toMatchObject({ n: 10, degreesOfFreedom: 9, dz: '1.2846' });
    expect(fourDigits(change)).toEqual({ gain: '1.58', t: '4.0621', interval: ['0.7001', '2.4599'] });
  });
});
