import { momentFor, nextMorning } from './timing.js';

const rome = { timeZone: 'Europe/Rome', digestAt: '08:00' };
const told = (...asked: Parameters<typeof momentFor>) => momentFor(...asked).toISOString();

describe('a digest', () => {
  it('comes at the chosen hour of the day, in winter and in summer time', () => {
    expect(told('daily', rome, new Date('2025-01-15T06:00:00Z'))).toBe('2025-01-15T07:00:00.000Z');
    expect(told('daily', rome, new Date('2025-07-15T06:00:00Z'))).toBe('2025-07-16T06:00:00.000Z');
  });

  it('comes at the same hour of the clock across the night in which the clocks change', () => {
    expect(told('daily', rome, new Date('2025-03-29T12:00:00Z'))).toBe('2025-03-30T06:00:00.000Z');
    expect(told('daily', rome, new Date('2025-10-25T12:00:00Z'))).toBe('2025-10-26T07:00:00.000Z');
  });

  it('comes as long after the skip when its hour does not exist that day', () => {
    const early = { ...rome, digestAt: '02:30' };
    expect(told('daily', early, new Date('2025-03-29T12:00:00Z'))).toBe('2025-03-30T01:30:00.000Z');
  });

  it('comes once in the night that has its hour twice', () => {
    const early = { ...rome, digestAt: '02:30' };
    expect(told('daily', early, new Date('2025-10-25T12:00:00Z'))).toBe('2025-10-26T00:30:00.000Z');
    expect(told('daily', early, new Date('2025-10-26T00:30:00Z'))).toBe('2025-10-27T01:30:00.000Z');
  });

  it('comes on the first of the next month after the last day of one', () => {
    expect(told('daily', rome, new Date('2025-02-28T12:00:00Z'))).toBe('2025-03-01T07:00:00.000Z');
  });

  it('comes on Mondays when it is weekly', () => {
    expect(told('weekly', rome, new Date('2025-06-15T10:00:00Z'))).toBe('2025-06-16T06:00:00.000Z');
    expect(told('weekly', rome, new Date('2025-06-16T06:00:00Z'))).toBe('2025-06-23T06:00:00.000Z');
  });
});

describe('quiet hours', () => {
  const nights = { ...rome, quiet: { from: '21:00', until: '07:00' } };

  it('hold back what would come at once, over midnight', () => {
    expect(told('immediately', nights, new Date('2025-06-15T20:00:00Z'))).toBe('2025-06-16T05:00:00.000Z');
    expect(told('immediately', nights, new Date('2025-06-16T03:00:00Z'))).toBe('2025-06-16T05:00:00.000Z');
  });

  it('let pass what comes by day, from the minute they end', () => {
    expect(told('immediately', nights, new Date('2025-06-16T05:00:00Z'))).toBe('2025-06-16T05:00:00.000Z');
    expect(told('immediately', nights, new Date('2025-06-16T18:59:30Z'))).toBe('2025-06-16T18:59:30.000Z');
  });

  it('end at their hour of the clock in the night the clocks change', () => {
    expect(told('immediately', nights, new Date('2025-03-29T22:00:00Z'))).toBe('2025-03-30T05:00:00.000Z');
    expect(told('immediately', nights, new Date('2025-10-25T22:00:00Z'))).toBe('2025-10-26T06:00:00.000Z');
  });

  it('move a digest that falls into them', () => {
    expect(told('daily', { ...nights, digestAt: '06:00' }, new Date('2025-06-15T10:00:00Z'))).toBe(
      '2025-06-16T05:00:00.000Z',
    );
  });
});

describe('the next morning', () => {
  const morning = (...asked: Parameters<typeof nextMorning>) => nextMorning(...asked).toISOString();

  it('is eight o’clock of the place, whatever its summer time', () => {
    expect(morning('2025-03-30', 'Europe/Berlin', new Date('2025-03-29T12:00:00Z'))).toBe('2025-03-30T06:00:00.000Z');
    expect(morning('2025-10-26', 'Europe/Berlin', new Date('2025-10-25T12:00:00Z'))).toBe('2025-10-26T07:00:00.000Z');
  });

  it('is the next one from now on when the day has passed', () => {
    expect(morning('2025-01-01', 'Europe/Rome', new Date('2025-06-15T05:00:00Z'))).toBe('2025-06-15T06:00:00.000Z');
    expect(morning('2025-01-01', 'Europe/Rome', new Date('2025-06-15T06:00:00Z'))).toBe('2025-06-16T06:00:00.000Z');
  });
});
