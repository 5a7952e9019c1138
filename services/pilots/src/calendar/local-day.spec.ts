import { dayAt, startOf } from './local-day.js';

describe('days of a territory', () => {
  it('begin at local midnight, in winter and in summer time', () => {
    expect(startOf('2025-01-15', 'Europe/Rome')).toBe('2025-01-14T23:00:00.000Z');
    expect(startOf('2025-07-15', 'Europe/Rome')).toBe('2025-07-14T22:00:00.000Z');
  });

  it('begin at the first moment there is when the clock skips midnight', () => {
    expect(startOf('2024-04-26', 'Africa/Cairo')).toBe('2024-04-25T22:00:00.000Z');
  });

  it('are not the days of UTC: just before midnight UTC it is tomorrow in Ljubljana', () => {
    expect(dayAt(new Date('2025-06-15T22:30:00Z'), 'Europe/Ljubljana')).toBe('2025-06-16');
    expect(dayAt(new Date('2025-06-15T22:30:00Z'), 'Europe/London')).toBe('2025-06-15');
  });

  it('are known again after another instant was asked for', () => {
    expect(dayAt(new Date('2025-06-15T10:00:00Z'), 'Europe/Rome')).toBe('2025-06-15');
    expect(dayAt(new Date('2025-06-16T10:00:00Z'), 'Europe/Rome')).toBe('2025-06-16');
  });
});
