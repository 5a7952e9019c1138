import { Ledger } from '@integras/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { defined } from './defined.js';
import type { Definition } from './definition.js';
import { indicatorId, indicatorShelf } from './definition.entity.js';

/**
 * Tells the others of what comes with the product and is counted, once a version: whoever writes of an indicator knows
 * its name from there. What is only offered is told of when somebody adopts it.
 */
@Injectable()
export class Introduction implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const untold: { definition: Definition }[] = await this.dataSource.query(
      `select d.definition from indicator i join definition d on d.code = i.code and d.version = i.version
        where i.told < i.version and d.state in ('filling', 'counted') order by i.code`,
    );
    await Promise.all(untold.map(({ definition }) => this.introduce(definition)));
  }

  /** Another process may have been faster. */
  private introduce(definition: Definition): Promise<null> {
    const { code, version } = definition;
    const id = indicatorId(code);
    return this.ledger.commit({
      journal: { kind: 'indicator', id },
      reads: [{ shelf: indicatorShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const known = rows.get(indicatorShelf, id)!;
        if (known.told >= version) return { facts: [], result: null };
        rows.put(indicatorShelf, { ...known, told: version });
        return { facts: [defined(definition, now)], result: null };
      },
    });
  }
}
