import type { Milestone, Pilot } from '../api/pilots.js';
import { dueOf, nextOf } from './due.js';
import { holdRows } from './held-rows.js';

const pilot = { id: 'pilot' } as Pilot;
const milestone = (id: string, dueOn: string, state: Milestone['state'] = 'planned') =>
  ({ id, dueOn, state }) as Milestone;
const today = '2025-06-15';

describe('what is due', () => {
  it('is overdue, or due within a week; what is done or later is not', () => {
    const plan = [
      milestone('missed-day', '2025-06-14'),
      milestone('today', '2025-06-15'),
      milestone('in-a-week', '2025-06-22'),
      milestone('later', '2025-06-23'),
      milestone('done', '2025-06-10', 'reached'),
    ];
    expect(dueOf(pilot, plan, today).map(({ milestone: { id }, list }) => [id, list])).toEqual([
      ['missed-day', 'overdue'],
      ['today', 'soon'],
      ['in-a-week', 'soon'],
    ]);
    expect(nextOf(plan, today)?.id).toBe('later');
  });
});

describe('the list under a finger', () => {
  const shown = new Map([
    ['a', 'overdue' as const],
    ['b', 'soon' as const],
  ]);

  it('keeps a row in its place when somebody else has done it', () => {
    const current = [
      { pilot, milestone: milestone('a', '2025-06-10', 'reached') },
      { pilot, milestone: milestone('b', '2025-06-16') },
    ];
    const due = dueOf(pilot, [current[1]!.milestone], today);
    const { rows, fresh } = holdRows(shown, due, current);
    expect(rows.map((row) => [row.milestone.id, row.list])).toEqual([
      ['a', 'overdue'],
      ['b', 'soon'],
    ]);
    expect(fresh).toBe(0);
  });

  it('lets what is new wait, and counts it', () => {
    const plan = [milestone('a', '2025-06-10'), milestone('b', '2025-06-16'), milestone('c', '2025-06-12')];
    const { rows, fresh } = holdRows(
      shown,
      dueOf(pilot, plan, today),
      plan.map((each) => ({ pilot, milestone: each })),
    );
    expect(rows.map((row) => row.milestone.id)).toEqual(['a', 'b']);
    expect(fresh).toBe(1);
  });
});
