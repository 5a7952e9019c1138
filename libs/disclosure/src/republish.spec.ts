import { audit } from './audit.js';
import { republish } from './republish.js';
import { partnershipRules } from './rules.js';
import { crossed, GrowingTable } from './testing/tables.js';

const genders = (...counts: number[][]) => crossed(['IT', 'AT', 'SI'], ['female', 'male'], counts);
const first = genders([3, 20], [30, 40], [50, 60]);

describe('a table by a personal attribute', () => {
  it('stands as it was until five persons have changed in it', () => {
    const state = republish(undefined, first, 0);
    expect(republish(state, genders([7, 20], [30, 40], [50, 60]), 4)).toBe(state);
    expect(republish(state, genders([8, 20], [30, 40], [50, 60]), 5).shown).toMatchObject({ 'all/all': 208 });
  });

  it('keeps hidden what was hidden, however many there are now', () => {
    const state = republish(undefined, first, 0);
    const next = republish(state, genders([90, 90], [90, 90], [90, 90]), 400);
    expect(next.hidden).toEqual(['AT/female', 'AT/male', 'IT/female', 'IT/male']);
    expect(next.hidden).toEqual(state.hidden);
  });

  it('lets nobody tell a count from two states and how many have changed in between', () => {
    const state = republish(undefined, genders([10, 20], [30, 40], [50, 60]), 0);
    expect(state.hidden).toEqual([]);
    const next = republish(state, genders([4, 20], [30, 40], [50, 60]), 6);
    expect(next.hidden).toEqual(['AT/female', 'AT/male', 'IT/female', 'IT/male']);
    // Known to within 6 of the 10 that were shown, and together with Austria's at most 34, of whom 24 are there still.
    expect(audit(next, { published: state, changedPersons: 6 }).get('IT/female')).toEqual({ low: 4, high: 10 });
  });

  it('hides a partner more where the last state says too much', () => {
    const ages = (...counts: number[]) => {
      const table = new GrowingTable();
      for (const [i, count] of counts.entries()) table.cell(`age${i}`, count);
      table.total(
        'all',
        Object.keys(counts).map((i) => `age${i}`),
      );
      return table;
    };
    const rules = { ...partnershipRules, fewestChanged: 3 };
    const state = republish(undefined, ages(7, 20, 30, 40), 0, rules);
    // All three that changed have left the first two: together they tell that they were in the first, or nearly.
    expect(republish(state, ages(4, 20, 30, 40), 3, rules).hidden).toEqual(['age0', 'age1', 'age2']);
    expect(republish(undefined, ages(4, 20, 30, 40), 3, rules).hidden).toEqual(['age0', 'age1']);
  });
});
