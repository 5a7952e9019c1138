import type { CodeMappingMade } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { KnownGrade } from './comparability.js';

/** Which mapping, whose, and of which list. */
type Mapped = Pick<CodeMappingMade, 'codeMapping' | 'project'> & {
  list: Pick<CodeMappingMade['after'], 'country' | 'attribute'>;
};

/** Notes what the grade of a mapping is from an instant on; null once the mapping is taken back. */
export async function saveGrade(
  manager: EntityManager,
  { codeMapping, project, list: { country, attribute } }: Mapped,
  grade: CodeMappingMade['after']['grade'] | null,
  since: string,
): Promise<void> {
  await manager.query(
    `insert into known_grade (mapping, since, project, country, attribute, grade) values ($1, $2, $3, $4, $5, $6)
     on conflict (mapping, since) do update set grade = excluded.grade`,
    [codeMapping, since, project, country, attribute, grade],
  );
}

/** The grades of all mappings of these projects, as they are or as they were known at the end of a second. */
export async function findGrades(
  source: DataSource,
  projects: readonly string[],
  asOf?: string,
): Promise<KnownGrade[]> {
  return source.query(
    `select project, country, attribute, grade
       from (select distinct on (mapping) * from known_grade
              where project = any($1::uuid[]) and ($2::timestamptz is null or date_trunc('second', since) <= $2)
              order by mapping, since desc) latest
      where grade is not null`,
    [projects, asOf ?? null],
  );
}
