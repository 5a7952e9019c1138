import * as fc from 'fast-check';
import type { Table } from '../table.js';
import { anyCounts, anyForm, flagged } from './any-table.js';

/** A later state of a table. */
export interface State {
  readonly table: Table;
  /** Distinct persons that have changed since the state before: no count has moved by more. */
  readonly changedPersons: number;
}

/** A table and what becomes of it: persons come to a cell or leave it, one by one. */
export const anyHistory: fc.Arbitrary<readonly State[]> = anyForm.chain((form) =>
  fc
    .record({
      first: anyCounts(form),
      steps: fc.array(
        fc.array(fc.record({ cell: fc.nat(form.size - 1), by: fc.constantFrom(1, 1, -1) }), { maxLength: 20 }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      chances: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ first, steps, chances }) => {
      const chanceOf = new Map<string, number>();
      const chance = (key: string): number => {
        const found = chanceOf.get(key) ?? (chances.next().value as number);
        chanceOf.set(key, found);
        return found;
      };
      const counts = [...first];
      const states: State[] = [{ table: flagged(form.counting(counts), chance), changedPersons: 0 }];
      for (const step of steps) {
        for (const { cell, by } of step) counts[cell] = Math.max(0, counts[cell]! + by);
        states.push({ table: flagged(form.counting(counts), chance), changedPersons: step.length });
      }
      return states;
    }),
);
