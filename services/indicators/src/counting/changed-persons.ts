import { partnershipRules } from '@integras/disclosure';
import { statement } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import type { CompiledDefinition } from '../definitions/compile.js';

const enough = partnershipRules.fewestChanged;

const note = statement(
  'note-changed-persons',
  `insert into changed_person (code, version, project, dimension, person)
   select t.* from unnest($1::text[], $2::int[], $3::uuid[], $4::text[], $5::text[]) as t (code, version, project, dimension, person)
    where (select count(*) from changed_person c
            where (c.code, c.version, c.project, c.dimension) = (t.code, t.version, t.project, t.dimension)) < ${enough}
   on conflict do nothing`,
);

/** Persons whose part in an indicator changes, by the project it changes in. */
export class ChangedPersons {
  private readonly found = new Map<string, { definition: CompiledDefinition; project: string; persons: Set<string> }>();

  add(definition: CompiledDefinition, project: string, person: string): void {
    const key = `${definition.code} ${definition.version} ${project}`;
    const known = this.found.get(key);
    if (known) known.persons.add(person);
    else this.found.set(key, { definition, project, persons: new Set([person]) });
  }

  /** Notes as many as it takes to publish the tables anew, and hardly more. */
  async save(manager: EntityManager): Promise<void> {
    const rows = [...this.found.values()].flatMap(({ definition, project, persons }) =>
      definition.dimensions.flatMap((dimension) =>
        [...persons].slice(0, enough).map((person) => ({ definition, project, dimension, person })),
      ),
    );
    if (rows.length === 0) return;
    await note(manager, [
      rows.map(({ definition }) => definition.code),
      rows.map(({ definition }) => definition.version),
      rows.map(({ project }) => project),
      rows.map(({ dimension }) => dimension),
      rows.map(({ person }) => person),
    ]);
  }
}

/** How many distinct persons have changed in a table since it was published; not counted further than it takes. */
export async function changedPersons(
  manager: EntityManager,
  { code, version }: CompiledDefinition,
  project: string,
  dimension: string,
): Promise<number> {
  const [{ count }]: [{ count: number }] = await manager.query(
    `select count(*)::int as count from changed_person where code = $1 and version = $2 and project = $3 and dimension = $4`,
    [code, version, project, dimension],
  );
  return count;
}

export async function forgetChangedPersons(
  manager: EntityManager,
  { code, version }: CompiledDefinition,
  project: string,
  dimension: string,
): Promise<void> {
  await manager.query(
    'delete from changed_person where code = $1 and version = $2 and project = $3 and dimension = $4',
    [code, version, project, dimension],
  );
}
