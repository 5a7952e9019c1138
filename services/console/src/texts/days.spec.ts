import { addDays, dayIn, daysBetween, isDay, writtenDay, writtenMonth } from './days.js';

describe('a day', () => {
  it('is the one of the place, not of the reader', () => {
    const instant = new Date('2025-06-14T22:30:00Z');
    expect(dayIn(instant, 'Europe/Rome')).toBe('2025-06-15');
    expect(dayIn(instant, 'Europe/London')).toBe('2025-06-14');
  });

  it('is counted across the change of the clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
    expect(daysBetween('2025-05-14', '2025-05-12')).toBe(-2);
  });

  it('exists or is no day', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2025-13-01')).toBe(false);
    expect(isDay('')).toBe(false);
  });

  it('is written as it is, in every time zone of the reader', () => {
    expect(writtenDay('2025-06-01', 'en-GB')).toBe('1 Jun 2025');
    expect(writtenDay('2025-06-01', 'de')).toBe('1. Juni 2025');
    expect(writtenMonth('2025-06', 'de', 'long')).toBe('Juni 2025');
  });
});
