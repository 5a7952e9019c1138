import type { SessionRow } from '../sessions/session.entity.js';
import { dayAt, followUpAfter, isAskedBy, isOpen, windowOf } from './moments.js';

const on = (first: string, last = first, state: SessionRow['state'] = 'scheduled') =>
  ({ state, plan: { startsAt: `${first}T09:00`, endsAt: `${last}T16:30` } }) as SessionRow;

describe('the moments of a training', () => {
  const sessions = [on('2026-05-05', '2026-05-06'), on('2026-05-04'), on('2026-12-01', '2026-12-01', 'cancelled')];

  it('are before it begins, after it ends, and three to six months later', () => {
    expect(windowOf('before', sessions)).toEqual({ to: '2026-05-04' });
    expect(windowOf('after', sessions)).toEqual({ from: '2026-05-05', to: '2026-08-05' });
    expect(windowOf('follow_up', sessions)).toEqual({ from: '2026-08-06', to: '2026-11-06' });
  });

  it('are only before while nothing is scheduled', () => {
    expect(windowOf('before', [])).toEqual({});
    expect([windowOf('after', []), windowOf('follow_up', [])]).toEqual([undefined, undefined]);
  });

  it('end with a month that is shorter', () => {
    expect(windowOf('follow_up', [on('2026-08-31')])).toEqual({ from: '2026-11-30', to: '2027-02-28' });
  });

  it('are open from the first day to the last', () => {
    const window = { from: '2026-05-06', to: '2026-05-08' };
    const days = ['2026-05-05', '2026-05-06', '2026-05-08', '2026-05-09'];
    expect(days.map((day) => isOpen(window, day))).toEqual([false, true, true, false]);
    expect([isOpen({}, '2026-05-05'), isOpen(undefined, '2026-05-05')]).toEqual([true, false]);
  });

  it.each([
    ['2025-11-30', '2026-02-28', 'shorter month'],
    ['2023-11-30', '2024-02-29', 'leap year'],
    ['2026-05-31', '2026-08-31', 'month of equal length'],
    ['2026-11-29', '2027-02-28', 'last day of February'],
  ])('are followed up, after %s, from %s on: %s', (last, from) => {
    expect(followUpAfter(last).from).toBe(from);
  });

  it.each([
    ['Europe/Vienna', '2026-12-29', '2027-03-29T06:00:00Z'],
    ['Europe/Vienna', '2026-12-27', '2027-03-27T07:00:00Z'],
    ['Europe/Vienna', '2026-07-25', '2026-10-25T07:00:00Z'],
    ['Europe/Athens', '2026-07-24', '2026-10-24T05:00:00Z'],
  ])(
    'are asked for in %s, three months after %s, from %s on: at eight of the clock, on each side of a change',
    (zone, last, first) => {
      const days = followUpAfter(last);
      const at = new Date(first);
      expect([isAskedBy(at, days, zone), isAskedBy(new Date(at.getTime() - 1), days, zone)]).toEqual([true, false]);
    },
  );

  it('are asked for until the last day is over at the place', () => {
    const days = { from: '2026-08-06', to: '2026-11-06' };
    expect(isAskedBy(new Date('2026-11-06T22:59:59Z'), days, 'Europe/Vienna')).toBe(true);
    expect(isAskedBy(new Date('2026-11-06T23:00:00Z'), days, 'Europe/Vienna')).toBe(false);
  });

  it('are days of the place', () => {
    expect(dayAt(new Date('2026-05-04T22:30:00Z'), 'Europe/Vienna')).toBe('2026-05-05');
  });
});
