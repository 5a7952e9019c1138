import * as fc from 'fast-check';
import { Deltas } from './deltas.js';
import { Occurrences, moved } from './presence.js';
import { type Tally, equal, measured, nothing, plus, pool, share } from './tally.js';

/** A record as it stands: who it is about, in which cell it counts, and with what. */
interface Record {
  member: string;
  cell: string;
  value: bigint;
  met: boolean;
}

/** One step of a history: an entity is recorded, corrected (a new state), or taken back (no state). */
type Step = { entity: number; state?: Record };

const record: fc.Arbitrary<Record> = fc.record({
  member: fc.constantFrom('ana', 'bekim', 'chiara', 'diyar'),
  cell: fc.constantFrom('2025-01', '2025-02', '2025-03'),
  value: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  met: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.record({ entity: fc.nat(7), state: record }, { requiredKeys: ['entity'] });
const history = fc.array(step, { maxLength: 60 });

const tallyOf = ({ value, met }: Record): Tally => plus(measured(value), { ...share(met), n: 0 });
const nonEmpty = (cells: Map<string, Tally>) => new Map([...cells].filter(([, tally]) => !equal(tally, nothing)));

/** What the engine does: each step moves the cells by minus before, plus after; written out every few steps. */
function incrementally(steps: readonly Step[], batch: number) {
  const states = new Map<number, Record>();
  const cells = new Map<string, Tally>();
  const members = new Map<string, Occurrences>();
  const distinct = new Map<string, number>();
  for (let start = 0; start < steps.length; start += batch) {
    const deltas = new Deltas();
    for (const { entity, state } of steps.slice(start, start + batch)) {
      const before = states.get(entity);
      if (before) deltas.subtract(before.cell, tallyOf(before));
      if (state) deltas.add(state.cell, tallyOf(state));
      moveMember(members, distinct, before, state);
      if (state) states.set(entity, state);
      else states.delete(entity);
    }
    for (const [key, change] of deltas.changed()) cells.set(key, plus(cells.get(key) ?? nothing, change));
  }
  return { cells: nonEmpty(cells), distinct: new Map([...distinct].filter(([, count]) => count !== 0)) };
}

function moveMember(
  members: Map<string, Occurrences>,
  distinct: Map<string, number>,
  before: Record | undefined,
  after: Record | undefined,
): void {
  for (const member of new Set([before?.member, after?.member])) {
    if (member === undefined) continue;
    const occurrences = members.get(member) ?? new Occurrences();
    members.set(member, occurrences);
    const seen = () => new Set(occurrences.entries().flatMap(([key, count]) => (count > 0 ? [key, 'all'] : [])));
    const stood = seen();
    if (before?.member === member) occurrences.remove(before.cell);
    if (after?.member === member) occurrences.add(after.cell);
    const { entered, left } = moved(stood, seen());
    for (const key of entered) distinct.set(key, (distinct.get(key) ?? 0) + 1);
    for (const key of left) distinct.set(key, (distinct.get(key) ?? 0) - 1);
  }
}

/** The oracle: only the last states matter. */
function recomputed(steps: readonly Step[]) {
  const last = new Map(steps.map(({ entity, state }) => [entity, state]));
  const states = [...last.values()].filter((state) => state !== undefined);
  const keys = [...new Set(states.map(({ cell }) => cell))];
  const cells = new Map(keys.map((key) => [key, pool(states.filter(({ cell }) => cell === key).map(tallyOf))]));
  const memberIn = (key: string) =>
    new Set(states.filter(({ cell }) => key === 'all' || cell === key).map(({ member }) => member)).size;
  const distinct = [...keys, 'all']
    .map((key): [string, number] => [key, memberIn(key)])
    .filter(([, count]) => count > 0);
  return { cells: nonEmpty(cells), distinct: new Map(distinct) };
}

/** Mixes the histories of the entities anew, keeping the order within each. */
function interleaved(steps: readonly Step[], choices: readonly number[]): Step[] {
  const queues = new Map<number, Step[]>();
  for (const one of steps) queues.set(one.entity, [...(queues.get(one.entity) ?? []), one]);
  const mixed: Step[] = [];
  for (let turn = 0; queues.size > 0; turn++) {
    const entities = [...queues.keys()];
    const entity = entities[(choices[turn % choices.length] ?? 0) % entities.length]!;
    mixed.push(queues.get(entity)!.shift()!);
    if (queues.get(entity)!.length === 0) queues.delete(entity);
  }
  return mixed;
}

describe('after any history of records, corrections and voids', () => {
  it('the cells equal a recomputation from the last states, however the steps were batched', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 10 }), (steps, batch) => {
        expect(incrementally(steps, batch)).toEqual(recomputed(steps));
      }),
      { numRuns: 300 },
    );
  });

  it('the order across entities makes no difference', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(50), { minLength: 1 }), (steps, choices) => {
        expect(incrementally(interleaved(steps, choices), 3)).toEqual(incrementally(steps, 3));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the occurrences of a member', () => {
  it('come out the same when a part is taken away before it arrives', () => {
    const occurrences = new Occurrences();
    occurrences.remove('2025-01');
    occurrences.add('2025-01');
    expect(occurrences.isEmpty).toBe(true);
    occurrences.add('2025-01');
    expect(occurrences.entries()).toEqual([['2025-01', 1]]);
  });
});

describe('pooling', () => {
  it('gives the rate of the sums, not the mean of the rates', () => {
    const pilots = [
      [9, 12],
      [24, 40],
      [31, 48],
      [18, 25],
      [48, 86],
    ] as const;
    const cells = pilots.map(([met, n]) => pool(Array.from({ length: n }, (_, i) => share(i < met))));
    const together = pool(cells);
    expect([together.numerator / 10n ** 9n, together.denominator / 10n ** 9n, together.n]).toEqual([130n, 211n, 211]);
  });

  it('of nothing is nothing', () => {
    expect(equal(pool([]), nothing)).toBe(true);
  });
});
