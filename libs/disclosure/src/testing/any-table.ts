import * as fc from 'fast-check';
import type { Table } from '../table.js';
import { crossed, GrowingTable } from './tables.js';

/** A kind of table that can be filled with other counts, so that it has a history. */
export interface Form {
  readonly size: number;
  counting(counts: readonly number[]): Table;
}

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => prefix + i);

/** Places by category with all totals. */
const crossedForm = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
  .map(({ rows, columns }): Form => ({
    size: rows * columns,
    counting: (counts) => {
      const lines = names('', rows).map((_, i) => counts.slice(i * columns, (i + 1) * columns));
      return crossed(names('place', rows), names('category', columns), lines);
    },
  }));

/** Pilots in countries in a project, by category. */
const hierarchyForm = fc
  .record({
    pilots: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    categories: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ pilots, categories }): Form => {
    const size = pilots.reduce((sum, count) => sum + count, 0) * categories;
    return {
      size,
      counting: (counts) => {
        const table = new GrowingTable();
        const inPlace = names('category', categories);
        let next = 0;
        const breakDown = (place: string) =>
          table.total(
            `${place}/all`,
            inPlace.map((category) => `${place}/${category}`),
          );
        const countries = pilots.map((count, i) => ({
          country: `country${i}`,
          pilots: names(`country${i}.pilot`, count),
        }));
        for (const { country, pilots } of countries) {
          for (const pilot of pilots) {
            for (const category of inPlace) table.cell(`${pilot}/${category}`, counts[next++]!);
            breakDown(pilot);
          }
          for (const category of inPlace)
            table.total(
              `${country}/${category}`,
              pilots.map((pilot) => `${pilot}/${category}`),
            );
          breakDown(country);
        }
        for (const category of inPlace) {
          table.total(
            `project/${category}`,
            countries.map(({ country }) => `${country}/${category}`),
          );
        }
        breakDown('project');
        for (const { country, pilots } of countries)
          table.sum(
            `${country}/all`,
            pilots.map((pilot) => `${pilot}/all`),
          );
        table.sum(
          'project/all',
          countries.map(({ country }) => `${country}/all`),
        );
        return table;
      },
    };
  });

/** Met and not met in each country and in all of them. */
const ratioForm = fc.integer({ min: 1, max: 5 }).map((countries): Form => ({
  size: countries * 2,
  counting: (counts) => {
    const table = new GrowingTable();
    const places = names('country', countries);
    for (const [i, place] of places.entries()) {
      table.cell(`${place}/met`, counts[2 * i]!);
      table.cell(`${place}/notMet`, counts[2 * i + 1]!);
      table.total(`${place}/n`, [`${place}/met`, `${place}/notMet`], { ratio: true });
    }
    for (const what of ['met', 'notMet', 'n'])
      table.total(
        `all/${what}`,
        places.map((place) => `${place}/${what}`),
      );
    table.sum('all/n', ['all/met', 'all/notMet'], { ratio: true });
    return table;
  },
}));

/** Two breakdowns of the same persons, known separately in each of two countries. */
const linkedForm = fc.integer({ min: 2, max: 4 }).map((ages): Form => ({
  size: 2 * 3 * ages,
  counting: (counts) => {
    const table = new GrowingTable();
    const places = ['IT', 'AT'];
    let next = 0;
    for (const place of places) {
      const both = Array.from({ length: 3 }, () => Array.from({ length: ages }, () => counts[next++]!));
      const sum = (of: number[]) => of.reduce((a, b) => a + b, 0);
      both.forEach((row, i) => table.cell(`${place}/gender${i}`, sum(row)));
      for (let j = 0; j < ages; j++) table.cell(`${place}/age${j}`, sum(both.map((row) => row[j]!)));
      table.total(`${place}/all`, names(`${place}/gender`, 3));
      table.sum(`${place}/all`, names(`${place}/age`, ages));
    }
    for (const what of ['all', ...names('gender', 3), ...names('age', ages)]) {
      table.total(
        `both/${what}`,
        places.map((place) => `${place}/${what}`),
      );
    }
    table.sum('both/all', names('both/gender', 3));
    table.sum('both/all', names('both/age', ages));
    return table;
  },
}));

/** Months by gender; a person may be there in several months, and is one person in all time. */
const overlappingForm = fc.integer({ min: 1, max: 4 }).map((months): Form => ({
  size: months * 2 + 2,
  counting: (counts) => {
    const table = new GrowingTable();
    for (const [g, gender] of ['female', 'male'].entries()) {
      const inMonths = names(`${gender}/month`, months);
      const own = inMonths.map((_, i) => counts[g * months + i]!);
      inMonths.forEach((key, i) => table.cell(key, own[i]!));
      const most = own.reduce((a, b) => a + b, 0);
      table.cell(`${gender}/all`, Math.max(...own, Math.min(most, counts[2 * months + g]!)));
      table.sum(`${gender}/all`, inMonths, { overlapping: true });
    }
    for (const month of [...names('month', months), 'all'])
      table.total(`both/${month}`, [`female/${month}`, `male/${month}`]);
    table.sum('both/all', names('both/month', months), { overlapping: true });
    return table;
  },
}));

export const anyForm = fc.oneof(crossedForm, hierarchyForm, ratioForm, linkedForm, overlappingForm);

/** Mostly few, sometimes many, as in real breakdowns. */
const anyCount = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 25 }) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 200 }) },
);

export const anyCounts = (form: Form) => fc.array(anyCount, { minLength: form.size, maxLength: form.size });

/** Some of the totals of at least five persons are live headline figures; some empty cells are structural zeros. */
export function flagged({ cells, sums }: Table, chance: (key: string) => number): Table {
  const totals = new Set(sums.map(({ total }) => total));
  return {
    sums,
    cells: cells.map((cell) => {
      const isHeadline = totals.has(cell.key) && cell.count >= 5 && chance(cell.key) < 0.3;
      const isImpossible = !totals.has(cell.key) && cell.count === 0 && chance(cell.key) < 0.3;
      return { ...cell, ...(isHeadline && { known: true }), ...(isImpossible && { impossible: true }) };
    }),
  };
}

export const anyTable = anyForm.chain((form) =>
  fc
    .record({ counts: anyCounts(form), chances: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })) })
    .map(({ counts, chances }) => flagged(form.counting(counts), () => chances.next().value as number)),
);
