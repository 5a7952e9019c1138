import { releaseInputs } from './inputs.js';
import { release } from './release.js';
import type { ReleaseTable } from './released.js';
import { publicRules } from './rules.js';
import type { Table } from './table.js';
import { crossed, GrowingTable } from './testing/tables.js';

/** The table, where so many persons have changed each cell since it was released. */
const changedBy = ({ cells, sums }: Table, persons: number): ReleaseTable => ({
  sums,
  cells: cells.map((cell) => ({ ...cell, changed: persons })),
});
const countries = (...counts: number[][]) => crossed(['IT', 'AT', 'SI'], ['female', 'male'], counts);

describe('a release for the public', () => {
  it('rounds every count for itself, so that totals need not be the sum of their parts', () => {
    const { values, hidden } = release(undefined, changedBy(countries([12, 12], [31, 42], [53, 67]), 0));
    expect(hidden).toEqual([]);
    expect(values).toMatchObject({ 'IT/female': 10, 'IT/male': 10, 'IT/all': 25, 'AT/female': 30, 'all/all': 215 });
  });

  it('says how far a value may be from the true count, and that fewer than ten are not shown', () => {
    const { ranges } = release(undefined, changedBy(countries([12, 12], [31, 42], [53, 67]), 0));
    expect(ranges['AT/female']).toEqual({ low: 28, high: 32 });
    expect(ranges['IT/female']).toEqual({ low: 10, high: 12 });
  });

  it('hides fewer than ten, nobody too, with what would tell them', () => {
    const { hidden, values } = release(undefined, changedBy(countries([9, 40], [31, 42], [53, 0]), 0));
    expect(hidden).toEqual(expect.arrayContaining(['IT/female', 'SI/male']));
    expect(Object.values(values)).not.toContain(0);
  });

  it('repeats a value until five persons have changed it', () => {
    const before = release(undefined, changedBy(countries([12, 22], [31, 42], [53, 67]), 0));
    const after = countries([12, 22], [31, 42], [53, 71]);
    expect(release(before, changedBy(after, 4)).values['SI/male']).toBe(65);
    expect(release(before, changedBy(after, 4)).ranges['SI/male']).toEqual({ low: 59, high: 71 });
    expect(release(before, changedBy(after, 5)).values['SI/male']).toBe(70);
  });

  it('does not unmask a count that falls below ten while its value is repeated', () => {
    const before = release(undefined, changedBy(countries([12, 22], [31, 42], [53, 67]), 0));
    const after = release(before, changedBy(countries([9, 22], [31, 42], [53, 67]), 3));
    expect(after.values['IT/female']).toBe(10);
    expect(after.hidden).toEqual([]);
  });

  it('keeps hidden what was hidden', () => {
    const before = release(undefined, changedBy(countries([2, 22], [31, 42], [53, 67]), 0));
    const after = release(before, changedBy(countries([90, 90], [90, 90], [90, 90]), 400));
    expect(before.hidden).toContain('IT/female');
    expect(after.hidden).toEqual(before.hidden);
  });

  it('hides a partner more where the release before says too much, or where all that is hidden is small', () => {
    const ages = (...counts: number[]) => {
      const table = new GrowingTable();
      for (const [i, count] of counts.entries()) table.cell(`age${i}`, count);
      table.total(
        'all',
        Object.keys(counts).map((i) => `age${i}`),
      );
      return changedBy(table, 5);
    };
    const exact = { ...publicRules, base: 1 };
    const before = release(undefined, ages(12, 30, 40, 50), exact);
    expect(release(undefined, ages(7, 30, 40, 50), exact).hidden).toEqual(['age0', 'age1']);
    expect(release(before, ages(7, 30, 40, 50), exact).hidden).toEqual(['age0', 'age1', 'age2']);
    expect(release(undefined, ages(9, 9, 40, 50), exact).hidden).toEqual(['age0', 'age1', 'age2']);
  });

  it('tells shares from rounded counts, where at least ten met it and ten did not', () => {
    const ratio = (met: number, notMet: number) => {
      const table = new GrowingTable();
      table.cell('met', met);
      table.cell('notMet', notMet);
      table.total('n', ['met', 'notMet'], { ratio: true });
      return release(undefined, changedBy(table, 0)).percentages;
    };
    expect(ratio(31, 68)).toEqual([
      { part: 'met', of: 'n', percent: 30 },
      { part: 'notMet', of: 'n', percent: 70 },
    ]);
    expect(ratio(9, 68)).toEqual([]);
    expect(ratio(50, 0)).toEqual([]);
  });

  it('cannot be changed', () => {
    const released = release(undefined, changedBy(countries([12, 22], [31, 42], [53, 67]), 0));
    expect(() => Object.assign(released.values, { 'IT/female': 1 })).toThrow('read only');
    expect(() => (released.sums as object[]).push({})).toThrow('not extensible');
    expect(() => Object.assign(released.ranges['IT/female']!, { low: 0 })).toThrow('read only');
  });

  it('leaves the table it was made from as it was', () => {
    const table = changedBy(countries([12, 22], [31, 42], [53, 67]), 0);
    release(undefined, table);
    expect([table, table.sums, table.sums[0]].map((of) => Object.isFrozen(of))).toEqual([false, false, false]);
  });

  it('refuses counts that have moved by more than the persons that changed them', () => {
    const before = release(undefined, changedBy(countries([12, 22], [31, 42], [53, 67]), 0));
    expect(() => release(before, changedBy(countries([12, 22], [31, 42], [53, 97]), 4))).toThrow('moved by more');
  });
});

describe('the inputs of a release', () => {
  it('read the same in any order, and differ by a single person', () => {
    const table = changedBy(countries([12, 22], [31, 42], [53, 67]), 0);
    const turned = { cells: table.cells.toReversed(), sums: table.sums.toReversed() };
    const other = changedBy(countries([12, 22], [31, 42], [53, 68]), 0);
    expect(releaseInputs(undefined, turned, publicRules)).toBe(releaseInputs(undefined, table, publicRules));
    expect(releaseInputs(undefined, other, publicRules)).not.toBe(releaseInputs(undefined, table, publicRules));
    expect(releaseInputs(release(undefined, table), table, publicRules)).not.toBe(
      releaseInputs(undefined, table, publicRules),
    );
  });
});
