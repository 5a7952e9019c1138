import { statement } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import { textArray } from '../cells/arrays.js';
import { kindNamed } from './case-kinds.js';
import { type CaseState, type Entry, type Groups, unknownCase } from './case-state.js';
import type { RecordShape, Texts } from './record.js';

interface CaseRow extends Omit<CaseState, 'groups' | 'lists' | 'person' | 'parent'> {
  parent: string | null;
  state: Pick<CaseState, 'groups' | 'lists' | 'person'>;
}

const columns = 'id, kind, pilot, parent, state';
const find = statement<CaseRow>('find-cases', `select ${columns} from counted_case where id = any($1::uuid[])`);
const findBelow = statement<CaseRow>(
  'find-cases-and-below',
  `select ${columns} from counted_case where id = any($1::uuid[]) or parent = any($2::uuid[])`,
);
const save = statement(
  'save-cases',
  `insert into counted_case (${columns})
   select * from rows from (unnest($1::uuid[]), unnest($2::text[]), unnest($3::uuid[]), unnest($4::uuid[]), json_array_elements($5))
   on conflict (id) do update set parent = excluded.parent, state = excluded.state`,
);

/** The cases a batch touches, loaded at once and written at once. */
export class Cases {
  private readonly loaded = new Map<string, CaseState>();
  private readonly changed = new Set<string>();
  private readonly children = new Map<string, Set<string>>();

  /** Loads the cases with these ids, and all cases below `parents`. */
  async load(manager: EntityManager, ids: readonly string[], parents: readonly string[] = []): Promise<void> {
    if (ids.length === 0 && parents.length === 0) return;
    const { rows } = await (parents.length > 0 ? findBelow(manager, [ids, parents]) : find(manager, [ids]));
    for (const { id, kind, pilot, parent, state } of rows) {
      this.take({ id, kind, pilot, ...(parent && { parent }), ...restored(kind, state) });
    }
  }

  has(id: string): boolean {
    return this.loaded.has(id);
  }

  find(id: string | undefined): CaseState | undefined {
    return id === undefined ? undefined : this.loaded.get(id);
  }

  /** The case as it stands, or before its first fact. */
  get(kind: string, id: string, pilot: string): CaseState {
    return this.loaded.get(id) ?? unknownCase(kind, id, pilot);
  }

  put(state: CaseState): void {
    this.take(state);
    this.changed.add(state.id);
  }

  below(parent: string): CaseState[] {
    const children = [...(this.children.get(parent) ?? [])].map((id) => this.loaded.get(id)!);
    return children.filter((state) => state.parent === parent);
  }

  changedOf(kind: string): CaseState[] {
    return this.changedStates().filter((state) => state.kind === kind);
  }

  async save(manager: EntityManager): Promise<void> {
    const states = this.changedStates();
    if (states.length === 0) return;
    await save(manager, [
      textArray(states.map(({ id }) => id)),
      textArray(states.map(({ kind }) => kind)),
      textArray(states.map(({ pilot }) => pilot)),
      states.map(({ parent }) => parent ?? null),
      JSON.stringify(states.map(({ person, groups, lists }) => ({ person, groups, lists }))),
    ]);
  }

  private take(state: CaseState): void {
    this.loaded.set(state.id, state);
    if (state.parent === undefined) return;
    const siblings = this.children.get(state.parent);
    if (siblings) siblings.add(state.id);
    else this.children.set(state.parent, new Set([state.id]));
  }

  private changedStates(): CaseState[] {
    return [...this.changed].sort().map((id) => this.loaded.get(id)!);
  }
}

/** Records read back are of their shapes again. */
function restored(
  kind: string,
  { person, groups, lists }: CaseRow['state'],
): Pick<CaseState, 'person' | 'groups' | 'lists'> {
  const shapes = kindNamed.get(kind)!;
  const restore =
    (known: Readonly<Record<string, RecordShape>>) =>
    ([name, texts]: [string, Texts]) => [name, new known[name]!(texts)];
  const entries = (name: string, of: readonly Entry[]) =>
    of.map(({ id, texts }) => ({ id, texts: new shapes.lists[name]!(texts) }));
  return {
    ...(person !== undefined && { person }),
    ...(groups && { groups: Object.fromEntries(Object.entries(groups).map(restore(shapes.groups))) as Groups }),
    lists: Object.fromEntries(Object.entries(lists).map(([name, of]) => [name, entries(name, of)])),
  };
}
