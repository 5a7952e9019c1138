import { directionOf, gainDomain, points } from './points.js';

const change = (gain: string, low: string, high: string) => ({
  n: 9,
  onlyBefore: 0,
  onlyAfter: 0,
  gain,
  interval: { low, high },
});

describe('points', () => {
  it('are written as the language does, a gain with its sign', () => {
    expect([points('1.4167', 'en-GB', 'gain'), points('-0.5', 'de', 'gain'), points('0', 'en-GB', 'gain')]).toEqual([
      '+1.42',
      '−0,5',
      '0',
    ]);
    expect(points('3.25', 'de')).toBe('3,25');
  });

  it('go up or down only when the whole interval does', () => {
    expect(directionOf(change('1', '0.2', '1.8'))).toBe('up');
    expect(directionOf(change('-1', '-1.8', '-0.2'))).toBe('down');
    expect(directionOf(change('1', '-0.2', '2.2'))).toBe('unsure');
    expect(directionOf({ n: 1, onlyBefore: 0, onlyAfter: 0, gain: '1' })).toBe('unsure');
    expect(directionOf({ n: 0, onlyBefore: 3, onlyAfter: 0 })).toBe('none');
  });

  it('have an axis from zero on, for gains and falls', () => {
    expect(gainDomain([change('1.5', '0.4', '2.6'), null])).toEqual([0, 3]);
    expect(gainDomain([change('-1', '-1.7', '-0.3')])[1]).toBe(0);
    expect(gainDomain([])).toEqual([0, 1]);
  });
});
