import { overdueDays } from './overdue.js';

describe('what is owed', () => {
  it.each([
    ['is not late on the day it is due', true, '2025-06-15', 0],
    ['is late by the days since, over the change of clocks too', true, '2025-03-29', 78],
    ['is not late before', true, '2025-06-16', 0],
    ['is not late once it is there', false, '2025-03-29', 0],
  ])('%s', (_, isOwed, dueOn, days) => {
    expect(overdueDays(isOwed, dueOn, '2025-06-15')).toBe(days);
  });
});
