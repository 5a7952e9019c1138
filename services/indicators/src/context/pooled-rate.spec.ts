import type { Observation } from './observation.js';
import { type Asked, pooledRate, sizeOf } from './pooled-rate.js';

const observed = (area: string, wstatus: string, value: string | null, flag?: string): Observation => ({
  measure: 'persons',
  area,
  period: '2021',
  dimensions: { sex: 'T', wstatus },
  value,
  ...(flag !== undefined && { flag }),
  unit: 'THS_PER',
});
const asked = (...areas: string[]): Asked => ({
  areas,
  periods: ['2021'],
  numerator: { measures: ['persons'], dimensions: { sex: ['T'], wstatus: ['EMP'] } },
  denominator: { measures: ['persons'], dimensions: { wstatus: ['EMP', 'UNE'], sex: ['T'] } },
});
const small = [observed('AT', 'EMP', '9'), observed('AT', 'UNE', '1')];
const large = [observed('DE', 'EMP', '300.5', 'b'), observed('DE', 'UNE', '689.5')];

describe('a rate of several areas', () => {
  it('is the rate of all their people, not the mean of their rates', () => {
    // 90 % and 30.35…%; a mean would say 60 %.
    expect(pooledRate(asked('AT', 'DE'), [...small, ...large])).toEqual({
      numerator: '309.5',
      denominator: '1000',
      value: '0.3095',
      flags: ['b'],
      unit: 'THS_PER',
    });
  });

  it('does not exist when a part was not published, and says which', () => {
    const { value, reason, missing, numerator, denominator } = pooledRate(asked('AT', 'DE'), [
      ...small,
      observed('DE', 'EMP', '300.5'),
      observed('DE', 'UNE', null, 'u'),
    ]);
    expect([value, reason, numerator, denominator]).toEqual([null, 'not available', '309.5', null]);
    expect(missing).toEqual([
      { measure: 'persons', area: 'DE', period: '2021', dimensions: { sex: 'T', wstatus: 'UNE' }, flag: 'u' },
    ]);
  });

  it('names a part that it needs above and below once, and needs what nobody ever told of as well', () => {
    const { missing } = pooledRate(asked('AT', 'SI'), small);
    expect(missing!.map(({ area, dimensions }) => [area, dimensions['wstatus']])).toEqual([
      ['SI', 'EMP'],
      ['SI', 'UNE'],
    ]);
  });

  it('does not exist where nobody lives', () => {
    const nobody = [observed('AT', 'EMP', '0'), observed('AT', 'UNE', '0')];
    expect(pooledRate(asked('AT'), nobody)).toMatchObject({ value: null, reason: 'nothing to divide by' });
  });

  it('takes as many observations as it has combinations', () => {
    expect(sizeOf(asked('AT', 'DE'))).toBe(6);
  });
});
