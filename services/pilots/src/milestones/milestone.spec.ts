import { Refusal } from '@integras/messaging';
import { type MilestoneFact, milestoneOf } from './milestone.js';

const planned: MilestoneFact = {
  id: '1',
  verb: 'planned',
  on: '2025-01-10',
  title: 'Staff trained',
  dueOn: '2025-05-14',
};
const reached: MilestoneFact = { id: '2', verb: 'reached', on: '2025-05-12' };
const missed: MilestoneFact = { id: '3', verb: 'missed', on: '2025-05-20', reason: 'The trainer was ill.' };
const rebaselined: MilestoneFact = {
  id: '4',
  verb: 'rebaselined',
  on: '2025-05-01',
  dueOn: '2025-06-30',
  reason: 'Later.',
};

describe('a milestone', () => {
  it('is what nothing was reported of: nothing', () => {
    expect(milestoneOf([])).toBeUndefined();
  });

  it('is planned for a day', () => {
    expect(milestoneOf([planned])).toEqual({
      title: 'Staff trained',
      baselineOn: '2025-05-14',
      dueOn: '2025-05-14',
      state: 'planned',
    });
  });

  it('is reached on a day, with its evidence', () => {
    const evidence = [{ title: 'Attendance list', url: 'https://example.org/list' }];
    expect(milestoneOf([planned, { ...reached, evidence }])).toMatchObject({
      state: 'reached',
      reachedOn: '2025-05-12',
      evidence,
    });
  });

  it('keeps its first day as the baseline when it is planned for another', () => {
    expect(milestoneOf([planned, rebaselined])).toMatchObject({
      baselineOn: '2025-05-14',
      dueOn: '2025-06-30',
      state: 'planned',
    });
  });

  it('that was missed can be planned for another day, and reached then', () => {
    expect(milestoneOf([planned, missed, rebaselined, reached])).toMatchObject({
      state: 'reached',
      dueOn: '2025-06-30',
    });
  });

  it.each([
    ['reached before it is planned', [reached]],
    ['planned twice', [planned, planned]],
    ['reached twice', [planned, reached, reached]],
    ['reached after it was missed', [planned, missed, reached]],
    ['missed after it was reached', [planned, reached, missed]],
    ['missed twice', [planned, missed, missed]],
    ['planned for another day after it was reached', [planned, reached, rebaselined]],
  ])('cannot be %s', (_, facts) => {
    expect(() => milestoneOf(facts)).toThrow(Refusal);
  });
});
