import { nextAttempt } from './schedule.js';

const now = new Date('2026-03-01T08:00:00Z');
const after = (attempts: number, retryAfter?: string, random = 0.5) => {
  const at = nextAttempt(attempts, now, retryAfter, () => random);
  return at && (at.getTime() - now.getTime()) / 1_000;
};

describe('the next attempt', () => {
  it('follows the schedule, which ends after ten attempts in some three days', () => {
    const all = Array.from({ length: 10 }, (_, index) => after(index + 1));
    expect(all).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined]);
    const total = all.reduce<number>((sum, pause) => sum + (pause ?? 0), 0);
    expect(total / 3_600).toBeCloseTo(75.6, 1);
  });

  it('is scattered by a tenth to both sides', () => {
    expect(after(2, undefined, 0)).toBe(270);
    expect(after(2, undefined, 1)).toBe(330);
  });

  it('waits as long as the receiver asks, up to a day, and never shorter than the schedule', () => {
    expect(after(1, '120')).toBe(120);
    expect(after(3, '120')).toBe(1_800);
    expect(after(1, '999999999')).toBe(86_400);
    expect(after(1, 'Sun, 01 Mar 2026 08:10:00 GMT')).toBe(600);
    expect(after(1, 'soon')).toBe(5);
    expect(after(1, 'Sun, 01 Mar 2026 07:00:00 GMT')).toBe(5);
  });
});
