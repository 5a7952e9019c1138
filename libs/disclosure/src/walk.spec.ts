import * as fc from 'fast-check';
import { propagate } from './bounds.js';
import { components } from './component.js';
import { Extremes } from './extremes.js';
import { Seen } from './seen.js';
import { type Range, System } from './system.js';
import type { Sum } from './table.js';
import { Walk } from './walk.js';

/** A table of hidden counts of which the sums of rows and columns are known. */
function table(counts: readonly (readonly number[])[]): System {
  const system = new System();
  const keyed = counts.flatMap((row, y) => row.map((count, x): [string, number] => [`${y} ${x}`, count]));
  const truth = new Map(keyed);
  const ranges = new Map<string, Range>(keyed.map(([key]) => [key, { low: 0, high: Infinity }]));
  const sum = (total: string, parts: string[]): Sum => {
    const count = parts.reduce((all, part) => all + truth.get(part)!, 0);
    truth.set(total, count);
    ranges.set(total, { low: count, high: count });
    return { total, parts };
  };
  const rows = counts.map((row, y) =>
    sum(
      `row ${y}`,
      row.map((_, x) => `${y} ${x}`),
    ),
  );
  const columns = counts[0]!.map((_, x) =>
    sum(
      `column ${x}`,
      counts.map((__, y) => `${y} ${x}`),
    ),
  );
  system.state([...rows, ...columns], ranges, truth);
  return system;
}

const counts = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.nat(12), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

describe('a walk through what is possible', () => {
  it('passes nothing that a linear program does not reach, and more than where it began', () => {
    let isMoved = false;
    fc.assert(
      fc.property(counts, (cells) => {
        const system = table(cells);
        const bounds = propagate(system);
        for (const component of components(system, bounds)) {
          const members = [...component.free, ...component.dependent];
          const first = new Map(members.map((unknown) => [unknown, system.unknowns[unknown]!.truth!]));
          const seen = new Seen();
          seen.add(first);
          const walk = new Walk(component, bounds, first);
          for (let turn = 0; turn < 5; turn++) walk.turn(seen);
          const extremes = new Extremes(component, bounds, first);
          for (const unknown of members) {
            const least = extremes.of(new Map([[unknown, 1]]), 'minimize').value;
            const greatest = extremes.of(new Map([[unknown, 1]]), 'maximize').value;
            expect(seen.isWide(unknown, Math.floor(greatest + 1e-6) - Math.ceil(least - 1e-6) + 1)).toBe(false);
            isMoved ||= seen.isWide(unknown, 2);
          }
        }
      }),
    );
    expect(isMoved).toBe(true);
  });
});
