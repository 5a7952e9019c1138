import { statement, together } from '@integras/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompiledDefinition } from './compile.js';
import { inCatalogueOrder } from './catalogue-order.js';
import type { Definition } from './definition.js';
import type { DefinitionState } from './definition.entity.js';
import { Indicators } from './indicators.js';
import { type Retirement, Retirements } from '../retirements/retirements.js';
import { noFigures, retired, unknownCode } from './unknown-code.js';

// Who retires an indicator does so in a journal's transaction, where no revision is moved.
const findRevision = statement<{ revision: string }>(
  'find-counting-revision',
  `select revision || ' ' || (select count(*) || ' ' || count(until) from retirement) as revision from counting`,
);
const findDefinitions = statement<{ definition: Definition; state: DefinitionState }>(
  'find-definitions',
  `select definition, state from definition where state in ('counted', 'superseded') order by code, version`,
);
const findUncounted = statement<{ code: string; state: DefinitionState }>(
  'find-uncounted-definitions',
  `select code, state from definition where state in ('offered', 'filling', 'listed') order by code, version`,
);
const findRetirements = statement<Retirement>(
  'find-retirements',
  'select code, since, until, reason from retirement order by since',
);

/**
 * The definitions that are counted now. Whoever changes them moves the revision in the same transaction; whoever counts
 * looks at it in the transaction of their batch, so that every fact is counted by exactly the definitions of its moment.
 */
@Injectable()
export class Registry {
  private indicators = new Indicators([]);
  private uncounted: ReadonlyMap<string, DefinitionState> = new Map();
  private revision = '';

  constructor(private readonly dataSource: DataSource) {}

  get current(): Indicators {
    return this.indicators;
  }

  /**
   * As of the last look at the revision: who answers a request looks first.
   * @throws Refusal 404 for a code that there is not, 422 for one that has no figures, with why.
   */
  counted(code: string, version?: number): CompiledDefinition {
    const definition = this.indicators.find(code, version);
    if (definition) return definition;
    const state = this.uncounted.get(code);
    throw state === undefined || version !== undefined ? unknownCode(code) : noFigures(code, state);
  }

  /** @throws Refusal as `counted`, and 409 for what is retired. */
  inUse(code: string): CompiledDefinition {
    const definition = this.counted(code);
    if (!this.indicators.isInUse(code)) throw retired(code);
    return definition;
  }

  /** The definitions as the transaction sees them. */
  async upToDate(on: DataSource | EntityManager = this.dataSource): Promise<Indicators> {
    const { rows } = await findRevision(on, []);
    const { revision } = rows[0]!;
    if (revision === this.revision) return this.indicators;
    const [{ rows: found }, { rows: uncounted }, { rows: retirements }] = await together([
      findDefinitions(on, []),
      findUncounted(on, []),
      findRetirements(on, []),
    ]);
    const inState = (wanted: DefinitionState) =>
      inCatalogueOrder(found.filter(({ state }) => state === wanted).map(({ definition }) => definition));
    this.indicators = new Indicators(inState('counted'), inState('superseded'), new Retirements(retirements));
    this.uncounted = new Map(uncounted.map(({ code, state }) => [code, state]));
    this.revision = revision;
    return this.indicators;
  }
}

/** Tells every process that what is counted has changed; call it in the transaction that changes it. */
export async function moveRevision(manager: EntityManager): Promise<void> {
  await manager.query('update counting set revision = revision + 1');
}
