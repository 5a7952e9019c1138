import { streamOf } from '@integras/contracts';
import { JetStreamStrategy } from '@integras/messaging';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RecordShape } from '../cases/record.js';
import { Indicators } from '../definitions/indicators.js';

const counted = 'counted_case, presence, cell, place, place_pilot';

/** Counts everything anew from the stream: on demand, and by itself when a definition is not the one that was counted by. */
@Injectable()
export class RebuildService implements OnModuleInit {
  private readonly logger = new Logger('rebuild');

  constructor(
    private readonly dataSource: DataSource,
    private readonly indicators: Indicators,
    private readonly strategy: JetStreamStrategy,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('lock table counted_definition in exclusive mode');
      if (await this.isCountedByThese(manager)) return;
      this.logger.log('the definitions are new: everything is counted from the beginning of the stream');
      await this.forget(manager);
      await this.noteDefinitions(manager);
    });
  }

  /** Forgets what was counted and reads the stream from its beginning; resolves when reading has begun. */
  async rebuild(): Promise<void> {
    await this.strategy.close();
    await this.dataSource.transaction((manager) => this.forget(manager));
    this.strategy.listen(() => undefined);
  }

  /** The checkpoint's row is taken first, as every batch does: no batch is under way while its cells go. */
  private async forget(manager: EntityManager): Promise<void> {
    const stream = streamOf('pilots');
    await manager.query('delete from checkpoint where stream = $1', [stream]);
    await manager.query('delete from applied where stream = $1', [stream]);
    await manager.query('delete from dead_letter where stream = $1', [stream]);
    await manager.query(`truncate ${counted}`);
  }

  private async isCountedByThese(manager: EntityManager): Promise<boolean> {
    const rows: { definition: string }[] = await manager.query(
      'select definition::text from counted_definition order by code',
    );
    return JSON.stringify(rows.map(({ definition }) => definition)) === JSON.stringify(this.written());
  }

  private async noteDefinitions(manager: EntityManager): Promise<void> {
    await manager.query('delete from counted_definition');
    await manager.query(
      'insert into counted_definition (code, version, definition) select * from unnest($1::text[], $2::int[], $3::json[])',
      [this.sorted().map(({ code }) => code), this.sorted().map(({ version }) => version), this.written()],
    );
  }

  private sorted() {
    return [...this.indicators.all].sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** What decides how is counted: names and descriptions may change freely, what is kept of a case may not. */
  private written(): string[] {
    return this.sorted().map(({ code, version, countingUnit, measure, dimensions, counts, countings }) => {
      const kept = countings.map(({ kind: { name, groups, lists } }) => ({
        name,
        groups: fieldsOf(groups),
        lists: fieldsOf(lists),
      }));
      return JSON.stringify({ code, version, countingUnit, measure, dimensions, counts, kept });
    });
  }
}

function fieldsOf(shapes: Readonly<Record<string, RecordShape>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(shapes).map(([name, { fields }]) => [name, fields]));
}
