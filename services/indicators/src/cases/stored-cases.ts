import { statement, textArray } from '@integras/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import { kindNamed } from './case-kinds.js';
import type { CaseState, Entry, Groups } from './case-state.js';
import { Cases } from './cases.js';
import type { RecordShape, Texts } from './record.js';

interface CaseRow extends Omit<CaseState, 'groups' | 'lists' | 'person' | 'held' | 'parent'> {
  parent: string | null;
  state: Pick<CaseState, 'groups' | 'lists' | 'person' | 'held'>;
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
export class StoredCases extends Cases {
  private readonly changed = new Set<string>();

  /** Loads the cases with these ids, and all cases below `parents`. */
  async load(manager: EntityManager, ids: readonly string[], parents: readonly string[] = []): Promise<void> {
    if (ids.length === 0 && parents.length === 0) return;
    const { rows } = await (parents.length > 0 ? findBelow(manager, [ids, parents]) : find(manager, [ids]));
    for (const row of rows) super.put(caseOf(row));
  }

  override put(state: CaseState): void {
    super.put(state);
    this.changed.add(state.id);
  }

  async save(manager: EntityManager): Promise<void> {
    if (this.changed.size === 0) return;
    const states = [...this.changed].sort().map((id) => this.find(id)!);
    await save(manager, [
      textArray(states.map(({ id }) => id)),
      textArray(states.map(({ kind }) => kind)),
      textArray(states.map(({ pilot }) => pilot)),
      states.map(({ parent }) => parent ?? null),
      JSON.stringify(states.map(({ person, held, groups, lists }) => ({ person, held, groups, lists }))),
    ]);
  }
}

/** The cases of a kind in a pilot, `most` of them at most. */
export async function readCases(source: DataSource, pilot: string, kind: string, most: number): Promise<CaseState[]> {
  const rows: CaseRow[] = await source.query(
    `select ${columns} from counted_case where pilot = $1 and kind = $2 order by id limit $3`,
    [pilot, kind, most],
  );
  return rows.map(caseOf);
}

function caseOf({ id, kind, pilot, parent, state }: CaseRow): CaseState {
  return { id, kind, pilot, ...(parent && { parent }), ...restored(kind, state) };
}

/** Records read back are of their shapes again. */
function restored(
  kind: string,
  { person, held, groups, lists }: CaseRow['state'],
): Pick<CaseState, 'person' | 'held' | 'groups' | 'lists'> {
  const shapes = kindNamed.get(kind)!;
  const restore =
    (known: Readonly<Record<string, RecordShape>>) =>
    ([name, texts]: [string, Texts]) => [name, new known[name]!(texts)];
  const entries = (name: string, of: readonly Entry[]) =>
    of.map(({ id, texts }) => ({ id, texts: new shapes.lists[name]!(texts) }));
  return {
    ...(person !== undefined && { person }),
    ...(held && { held }),
    ...(groups && { groups: Object.fromEntries(Object.entries(groups).map(restore(shapes.groups))) as Groups }),
    lists: Object.fromEntries(Object.entries(lists).map(([name, of]) => [name, entries(name, of)])),
  };
}
