import type { Figure } from '@integras/contracts';
import { moved } from './moved.js';

const share = { definitionVersion: 1, value: '0.62', low: '0.54', high: '0.69', n: 150 };
const sum = { definitionVersion: 1, value: '100', low: null, high: null, n: 100 };
const figure = (value: string | null, more: Partial<Figure> = {}) => ({ version: 1, value, n: 150, ...more }) as Figure;
const up = { direction: 'up' } as const;

describe('a figure that was pinned as evidence', () => {
  it('backs what it did anywhere in the interval it had, its ends included', () => {
    for (const value of ['0.54', '0.6', '0.69']) expect(moved(share, figure(value), up)).toBeUndefined();
  });

  it('has moved when it leaves that interval to either side, with what it is now', () => {
    const interval = { low: '0.4', high: '0.539', level: 0.95, method: 'wilson' } as const;
    expect(moved(share, figure('0.539999999', { interval, version: 2 }), up)).toEqual({
      reason: 'left_interval',
      now: { definitionVersion: 2, value: '0.539999999', low: '0.4', high: '0.539', n: 150 },
    });
    expect(moved(share, figure('0.7'), up)?.reason).toBe('left_interval');
  });

  it('changes direction when a gain becomes a loss, or it crosses its baseline', () => {
    const gain = { definitionVersion: 1, value: '1.5', low: '-0.5', high: '3.5', n: 30 };
    expect(moved(gain, figure('-0.1'), up)?.reason).toBe('direction');
    expect(moved(gain, figure('0'), up)).toBeUndefined();
    expect(moved(share, figure('0.55'), { direction: 'up', baseline: { value: '0.6' } })?.reason).toBe('direction');
  });

  it('without an interval has moved when it is worse than it was, not when it grows', () => {
    expect(moved(sum, figure('99'), up)?.reason).toBe('direction');
    expect(moved(sum, figure('180'), up)).toBeUndefined();
    expect(moved(sum, figure('180'), { direction: 'down' })?.reason).toBe('direction');
    expect(moved(sum, figure('99'), { direction: 'none' })).toBeUndefined();
  });

  it('has lost its source when nothing is counted, or the partnership does not see it: then no value is told', () => {
    for (const gone of [undefined, figure(null), figure(null, { hidden: true })])
      expect(moved(share, gone, up)).toEqual({ reason: 'source_lost' });
  });
});
