import { isNews, remindersOf } from './milestone-moments.js';

const planned = (dueOn: string) => ({ state: 'planned' as const, dueOn });
const told = (dueOn: string, now: string, zone = 'Europe/Berlin') =>
  remindersOf(planned(dueOn), zone, new Date(now)).map(({ kind, at }) => `${kind} ${at.toISOString()}`);

describe('reminders of a milestone', () => {
  it('come a week before its day and on the morning after it', () => {
    expect(told('2025-06-30', '2025-06-01T10:00:00Z')).toEqual([
      'milestone-due 2025-06-23T06:00:00.000Z',
      'milestone-overdue 2025-07-01T06:00:00.000Z',
    ]);
  });

  it('come at eight of the clock on both sides of a change to summer time', () => {
    expect(told('2025-04-02', '2025-03-01T10:00:00Z')).toEqual([
      'milestone-due 2025-03-26T07:00:00.000Z',
      'milestone-overdue 2025-04-03T06:00:00.000Z',
    ]);
  });

  it('come on the first of March after the end of February, in a leap year too', () => {
    expect(told('2024-02-28', '2024-02-01T10:00:00Z').at(-1)).toBe('milestone-overdue 2024-02-29T07:00:00.000Z');
    expect(told('2025-02-28', '2025-02-01T10:00:00Z').at(-1)).toBe('milestone-overdue 2025-03-01T07:00:00.000Z');
  });

  it('come on the next morning when the milestone is planned late', () => {
    expect(told('2025-06-30', '2025-06-28T10:00:00Z')[0]).toBe('milestone-due 2025-06-29T06:00:00.000Z');
    expect(told('2025-06-30', '2025-06-30T10:00:00Z')).toEqual(['milestone-overdue 2025-07-01T06:00:00.000Z']);
    expect(told('2025-01-31', '2025-06-30T10:00:00Z')).toEqual(['milestone-overdue 2025-07-01T06:00:00.000Z']);
  });

  it('come in the calendar of the place: in Athens an hour before Berlin', () => {
    expect(told('2025-06-30', '2025-06-01T10:00:00Z', 'Europe/Athens')[0]).toBe(
      'milestone-due 2025-06-23T05:00:00.000Z',
    );
  });

  it('come no more when it was reached or missed', () => {
    const now = new Date('2025-06-01T10:00:00Z');
    expect(remindersOf({ state: 'reached', dueOn: '2025-06-30' }, 'Europe/Berlin', now)).toEqual([]);
    expect(remindersOf({ state: 'missed', dueOn: '2025-06-30' }, 'Europe/Berlin', now)).toEqual([]);
  });
});

describe('that a milestone was reached', () => {
  it('is news for half a year, and history when it is caught up on later', () => {
    expect(isNews('2025-01-01', '2025-07-03T10:00:00.000Z')).toBe(true);
    expect(isNews('2025-01-01', '2025-07-04T10:00:00.000Z')).toBe(false);
  });
});
