import { CLOCK, type Clock, Refusal } from '@integras/messaging';
import type { Caller } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CodeMappingRow } from '../code-mappings/code-mapping.entity.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { codeMapped } from './code-mapped.js';
import type { ImportMapping } from './mapping.js';
import { readMapping } from './read-mapping.js';

@Injectable()
export class Mappings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pilots: PilotDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(project: string, caller: Caller): Promise<ImportMapping[]> {
    await this.pilots.requireReach(project, caller, 'import.run');
    const rows: { mapping: ImportMapping }[] = await this.dataSource.query(
      'select mapping from import_mapping where project = $1 order by name',
      [project],
    );
    return rows.map(({ mapping }) => mapping);
  }

  /** A mapping as an import begins with it: with the values of the code mappings it names. */
  async find(project: string, name: string): Promise<ImportMapping | undefined> {
    const [row]: { mapping: ImportMapping }[] = await this.dataSource.query(
      'select mapping from import_mapping where project = $1 and name = $2',
      [project, name],
    );
    return row && this.codeMapped(project, row.mapping);
  }

  /** Saves a mapping under its name. Whoever saved it may change it; for others the name is taken. */
  async save(project: string, given: object, caller: Caller): Promise<ImportMapping> {
    await this.pilots.requireReach(project, caller, 'import.run');
    const mapping = readMapping(given);
    await this.codeMapped(project, mapping);
    const saved: unknown[] = await this.dataSource.query(
      `insert into import_mapping (project, name, mapping, saved_by, saved_at) values ($1, $2, $3, $4, $5)
       on conflict (project, name) do update set mapping = excluded.mapping, saved_at = excluded.saved_at
         where import_mapping.saved_by = excluded.saved_by or import_mapping.mapping::text = excluded.mapping::text
       returning name`,
      [project, mapping.name, JSON.stringify(mapping), caller.account, this.clock.now()],
    );
    if (saved.length > 0) return mapping;
    const reason = 'is the name of a mapping that somebody else saved';
    throw new Refusal({
      type: 'name-taken',
      title: 'The name is taken',
      status: 409,
      detail: `name ${reason}`,
      errors: [{ field: 'name', reason }],
    });
  }

  /** @throws Refusal 422 for a code mapping that is none of the project. */
  private async codeMapped(project: string, mapping: ImportMapping): Promise<ImportMapping> {
    const rows = await this.dataSource.manager.findBy(CodeMappingRow, { project });
    return codeMapped(mapping, new Map(rows.flatMap(({ id, snapshot }) => (snapshot ? [[id, snapshot]] : []))));
  }
}
