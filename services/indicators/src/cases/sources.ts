import { type EventClass, type Fact, typeOf } from '@integras/contracts';
import { type Change, type Source, own, standing } from './case-kind.js';
import { type CaseState, type Entry, unknownCase } from './case-state.js';
import { sameRecord, type Texts } from './record.js';

/** Event data that carries a record before and after, as all records of the pilots service do. */
interface Snapshots<R> {
  before?: R;
  after?: R;
}

/** What a record says of its case. */
type Stands = Pick<CaseState, 'groups' | 'person' | 'held' | 'parent'>;

/**
 * Events that carry the case as it stands after them; without `after` it was taken back. `id` is the field that names
 * the case.
 */
export function snapshots<R extends object>(
  id: string,
  events: readonly EventClass<Snapshots<R> & object>[],
  read: (record: R) => Stands,
): Source {
  return {
    events,
    changes: ({ data }: Fact) => {
      const { before, after } = data as Snapshots<R>;
      const stands: Stands = after ? read(after) : { groups: undefined };
      const stood = before && read(before);
      const above = [stood?.parent, stands.parent].filter((id) => id !== undefined);
      const persons = [stood?.person, stands.person].filter((person) => person !== undefined);
      const moves = differing(stood, stands);
      return [{ id: idIn(data, id), part: own, above, persons, moves, apply: (state) => ({ ...state, ...stands }) }];
    },
  };
}

/**
 * Events about one dated record of a case; `id` is the field that names the record, `ownerOf` the case. A corrected
 * record keeps its place.
 */
export function listed<R extends object>(
  list: string,
  id: string,
  events: readonly EventClass<Snapshots<R> & object>[],
  ownerOf: (record: R) => string,
  read: (record: R) => Texts,
): Source {
  return listedWithEach(list, id, events, (record) => [ownerOf(record)], read);
}

/** The same of a record that several cases have at once, or for a time none. */
export function listedWithEach<R extends object>(
  list: string,
  id: string,
  events: readonly EventClass<Snapshots<R> & object>[],
  ownersOf: (record: R) => readonly string[],
  read: (record: R) => Texts,
): Source {
  return {
    events,
    changes: ({ data }: Fact) => {
      const { before, after } = data as Snapshots<R>;
      const owners = after ? ownersOf(after) : [];
      const earlier = before ? ownersOf(before) : [];
      const record = idIn(data, id);
      const changes: Change[] = earlier
        .filter((owner) => !owners.includes(owner))
        .map((owner) => ({ id: owner, part: list, ...inCaseOnly, apply: (state) => without(state, list, record) }));
      if (owners.length === 0) return changes;
      const entry = { id: record, texts: read(after!) };
      for (const owner of owners)
        changes.push({ id: owner, part: list, ...inCaseOnly, apply: (state) => within(state, list, entry) });
      return changes;
    },
  };
}

/**
 * Events after which nothing is known of a case any more. `id` is the field that names the case, `above` the one that
 * names the case above it, where there is one.
 */
export function erasures(id: string, events: readonly EventClass[], above?: string): Source {
  return {
    events,
    changes: ({ data }: Fact) => [
      {
        id: idIn(data, id),
        part: own,
        above: above === undefined ? [] : [idIn(data, above)],
        persons: [],
        moves: [standing],
        apply: (state) => unknownCase(state.kind, state.id, state.pilot),
      },
    ],
  };
}

/** Events that say whether a case is held from being counted: by `held`, no more by `released`. */
export function holds(id: string, held: EventClass, released: EventClass): Source {
  return {
    events: [held, released],
    changes: ({ type, data }: Fact) => [
      {
        id: idIn(data, id),
        part: own,
        above: [],
        persons: [],
        moves: [standing],
        apply: (state) => {
          const { held: _, ...free } = state;
          return type === typeOf(held) ? { ...free, held: true } : free;
        },
      },
    ],
  };
}

/** A change that leaves alone what others read. */
const inCaseOnly = { above: [], persons: [], moves: [] };

function idIn(data: object, field: string): string {
  const id = (data as Record<string, unknown>)[field];
  if (typeof id !== 'string') throw new Error(`the fact names no ${field}`);
  return id;
}

/** The groups that are not the same in both, {@link standing} with them where it is another person or only one stands. */
export function differing(a: Stands | undefined, b: Stands): string[] {
  if (!a?.groups !== !b.groups) return [standing];
  const names = Object.keys(b.groups ?? {});
  const different = names.filter((name) => !sameRecord(a?.groups?.[name], b.groups?.[name]));
  return a?.person === b.person && a?.held === b.held ? different : [standing, ...different];
}

function without(state: CaseState, list: string, id: string): CaseState {
  const entries = (state.lists[list] ?? []).filter((entry) => entry.id !== id);
  return { ...state, lists: { ...state.lists, [list]: entries } };
}

function within(state: CaseState, list: string, entry: Entry): CaseState {
  const entries = state.lists[list] ?? [];
  const known = entries.some(({ id }) => id === entry.id);
  const changed = known ? entries.map((old) => (old.id === entry.id ? entry : old)) : [...entries, entry];
  return { ...state, lists: { ...state.lists, [list]: changed } };
}
