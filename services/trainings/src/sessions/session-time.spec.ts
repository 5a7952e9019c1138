import { hoursOf, instantsOf } from './session-time.js';

const times = (timeZone: string, startsAt: string, endsAt: string) => instantsOf({ timeZone, startsAt, endsAt });

describe('the time of a session', () => {
  it('is that of its place, in summer and in winter', () => {
    expect(times('Europe/Vienna', '2026-05-04T09:00', '2026-05-04T16:30')).toEqual({
      starts: '2026-05-04T07:00:00.000Z',
      ends: '2026-05-04T14:30:00.000Z',
    });
    expect(times('Europe/Ljubljana', '2026-11-04T09:00', '2026-11-04T10:00')).toMatchObject({
      starts: '2026-11-04T08:00:00.000Z',
    });
  });

  it('lasts as long as it takes, also over the night in which the clocks change', () => {
    const night = times('Europe/Rome', '2026-03-28T22:00', '2026-03-29T06:00') as { starts: string; ends: string };
    expect(hoursOf(night)).toBe('7');
    expect(hoursOf({ starts: '2026-05-04T07:00:00.000Z', ends: '2026-05-04T14:30:00.000Z' })).toBe('7.5');
  });

  it.each([
    ['startsAt', '2026-03-29T02:30', '2026-03-29T05:00', 'that the clocks skip'],
    ['startsAt', '2026-10-25T02:30', '2026-10-25T05:00', 'that comes twice'],
    ['startsAt', '2026-02-30T09:00', '2026-03-01T10:00', 'of a day that does not exist'],
    ['endsAt', '2026-05-04T09:00', '2026-05-04T09:00', 'at which it has only begun'],
    ['endsAt', '2026-05-04T09:00', '2026-05-20T09:00', 'weeks later'],
  ])('refuses a time in %s %s', (field, startsAt, endsAt) => {
    expect(times('Europe/Berlin', startsAt, endsAt)).toMatchObject([{ field }]);
  });
});
