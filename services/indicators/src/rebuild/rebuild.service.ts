import { JetStreamStrategy } from '@integras/messaging';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { caseKinds, countedStreams } from '../cases/case-kinds.js';
import type { RecordShape } from '../cases/record.js';
import { seedCatalogue } from '../definitions/seeding.js';
import { moveRevision, Registry } from '../definitions/registry.js';

const whatIsCounted = 'counted_case, presence, place, place_pilot';
const cells = ['cell_change', 'cell_day', 'cell'];

/** Counts everything anew from the stream: on demand, and by itself when cases keep other things than before. */
@Injectable()
export class RebuildService implements OnModuleInit {
  private readonly logger = new Logger('rebuild');

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly strategy: JetStreamStrategy,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [{ shape }]: [{ shape: string }] = await manager.query('select shape from counting for update');
      const isNew = shape !== shapeOfCases();
      if (isNew) {
        this.logger.log('cases keep other things than before: everything is counted from the beginning of the stream');
        await this.forget(manager);
        await manager.query('update counting set shape = $1', [shapeOfCases()]);
      }
      await seedCatalogue(manager, isNew ? 'counted' : 'filling');
    });
    await this.registry.upToDate();
  }

  /** Forgets what was counted and reads the stream from its beginning; resolves when reading has begun. */
  async rebuild(): Promise<void> {
    await this.strategy.close();
    await this.dataSource.transaction((manager) => this.forget(manager));
    await this.registry.upToDate();
    this.strategy.listen(() => undefined);
  }

  /** The checkpoint's row is taken first, as every batch does: no batch is under way while its cells go. */
  private async forget(manager: EntityManager): Promise<void> {
    for (const table of ['checkpoint', 'applied', 'dead_letter'])
      await manager.query(`delete from ${table} where stream = any($1)`, [countedStreams]);
    await manager.query(`truncate ${whatIsCounted}`);
    await this.forgetCells(manager);
    await manager.query(`update summed_days set until = '-infinity'`);
    await manager.query(`update definition set state = 'counted', counted_at = now() where state = 'filling'`);
    await moveRevision(manager);
  }

  /** What superseded versions said is not counted again, so it stays. */
  private async forgetCells(manager: EntityManager): Promise<void> {
    const superseded: unknown[] = await manager.query(`select from definition where state = 'superseded' limit 1`);
    if (superseded.length === 0) return void (await manager.query(`truncate ${cells.join(', ')}`));
    const kept = `select c.id from cell c join definition d on d.code = c.indicator and d.version = c.version where d.state = 'superseded'`;
    for (const table of cells) {
      await manager.query(`delete from ${table} where ${table === 'cell' ? 'id' : 'cell'} not in (${kept})`);
    }
  }
}

/** What is kept of every kind of case. */
function shapeOfCases(): string {
  return JSON.stringify(
    caseKinds.map(({ name, groups, lists }) => ({ name, groups: fieldsOf(groups), lists: fieldsOf(lists) })),
  );
}

function fieldsOf(shapes: Readonly<Record<string, RecordShape>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(shapes).map(([name, { fields }]) => [name, fields]));
}
