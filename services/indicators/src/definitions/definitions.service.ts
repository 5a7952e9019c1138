import { Ledger, Refusal } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Backfill } from '../backfill/backfill.service.js';
import { RetirementRow } from '../retirements/retirement.entity.js';
import { Retirements } from '../retirements/retirements.js';
import { type ShownRetirement, shownRetirement } from '../retirements/shown-retirement.js';
import { inCatalogueOrder } from './catalogue-order.js';
import { compile } from './compile.js';
import type { Definition } from './definition.js';
import {
  DefinitionRow,
  definitionId,
  definitionShelf,
  indicatorId,
  indicatorShelf,
  type ShownState,
} from './definition.entity.js';
import type { AddIndicator, ChangeIndicator } from './definition.requests.js';
import { Fault } from './fault.js';
import { defined } from './defined.js';
import { Registry } from './registry.js';
import { ruledWith } from './programme-rules.js';
import { retired, unknownCode } from './unknown-code.js';

/** A version of an indicator as it is shown. */
export interface ShownDefinition extends Definition {
  state: ShownState;
  /** Since when it is retired, and why. */
  retired?: { since: string; reason: string };
  /** When it was made. */
  since: string;
  /** Comes with the product. */
  own: boolean;
  /** While it is filled in: how far, between 0 and 1. */
  progress?: number;
  /** Codes that a rule of its programme compares it with: figures of both are answered with `warnings`. */
  ruledWith?: string[];
}

/** What an indicator has meant, and when it was not in use. */
export interface Versions {
  items: ShownDefinition[];
  /** Oldest first. */
  retirements: ShownRetirement[];
}

/** What indicators mean: read by everybody in the partnership, made and changed by evaluators and lead partners. */
@Injectable()
export class Definitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly backfill: Backfill,
    private readonly registry: Registry,
  ) {}

  /** The versions in one of the states; what is being filled in stands beside what is counted until then. */
  async list(states: readonly ShownState[], caller: Caller): Promise<ShownDefinition[]> {
    authorise(caller, 'definition.read', {});
    const { retirements } = await this.registry.upToDate();
    const rows = await this.dataSource.manager.find(DefinitionRow, {
      where: { state: In(states.map((state) => (state === 'retired' ? 'counted' : state))) },
      order: { code: 'ASC', version: 'ASC' },
    });
    const shown = rows.map((row) => this.shown(row, retirements));
    return inCatalogueOrder(shown.filter(({ state }) => states.includes(state)));
  }

  /** Every version of an indicator, oldest first. */
  async versions(code: string, caller: Caller): Promise<Versions> {
    authorise(caller, 'definition.read', {});
    const { retirements } = await this.registry.upToDate();
    const rows = await this.dataSource.manager.find(DefinitionRow, { where: { code }, order: { version: 'ASC' } });
    if (rows.length === 0) throw unknownCode(code);
    const past = await this.dataSource.manager.find(RetirementRow, { where: { code }, order: { since: 'ASC' } });
    return { items: rows.map((row) => this.shown(row, retirements)), retirements: past.map(shownRetirement) };
  }

  add({ code, ...said }: AddIndicator, caller: Caller, context: CommandContext): Promise<ShownDefinition> {
    return this.define({ code, version: 1, ...said }, caller, context);
  }

  change(
    code: string,
    { after, ...said }: ChangeIndicator,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownDefinition> {
    return this.define({ code, version: after + 1, ...said }, caller, context);
  }

  /** Has an indicator counted that comes with the product and was only offered. */
  async adopt(code: string, caller: Caller, context: CommandContext): Promise<ShownDefinition> {
    authorise(caller, 'definition.write', {});
    const [newest] = await this.dataSource.manager.find(DefinitionRow, {
      where: { code },
      order: { version: 'DESC' },
      take: 1,
    });
    if (!newest) throw unknownCode(code);
    const { id, version } = newest;
    const indicator = indicatorId(code);
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'indicator', id: indicator },
      reads: [
        { shelf: indicatorShelf, ids: [indicator] },
        { shelf: definitionShelf, ids: [id] },
      ],
      decide: (rows, { now }) => {
        const offered = rows.get(definitionShelf, id)!;
        if (offered.state !== 'offered') throw notOffered(code);
        const adopted: DefinitionRow = { ...offered, state: 'filling' };
        rows.put(definitionShelf, adopted);
        rows.put(indicatorShelf, { ...rows.get(indicatorShelf, indicator)!, told: version });
        return { facts: [defined(offered.definition, now)], result: adopted };
      },
    });
    this.backfill.wake();
    return this.shown({ ...row, since: new Date(row.since) });
  }

  private async define(definition: Definition, caller: Caller, context: CommandContext): Promise<ShownDefinition> {
    authorise(caller, 'definition.write', {});
    check(definition);
    const { code, version } = definition;
    const indicator = indicatorId(code);
    const id = definitionId(code, version);
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'indicator', id: indicator },
      reads: [
        { shelf: indicatorShelf, ids: [indicator] },
        { shelf: definitionShelf, ids: [id] },
      ],
      decide: (rows, { now }) => {
        const known = rows.get(indicatorShelf, indicator);
        if (known && known.retirement !== null) throw retired(code);
        const newest = known?.version ?? 0;
        if (newest !== version - 1) throw version === 1 ? codeTaken(code) : changedMeanwhile(code, newest);
        const made: DefinitionRow = {
          id,
          code,
          version,
          definition,
          since: now,
          countedAt: null,
          state: definition.counts.length === 0 ? 'listed' : 'filling',
          author: caller.account ?? null,
        };
        rows.put(indicatorShelf, { id: indicator, code, version, told: version, retirement: null });
        rows.put(definitionShelf, made);
        return { facts: [defined(definition, now)], result: made };
      },
    });
    this.backfill.wake();
    return this.shown({ ...row, since: new Date(row.since) });
  }

  private shown(
    { definition, state, since, author, code, version }: DefinitionRow,
    retirements = new Retirements(),
  ): ShownDefinition {
    const retirement = state === 'counted' ? retirements.of(code) : undefined;
    const progress = state === 'filling' ? this.backfill.progressOf(code, version) : undefined;
    const others = ruledWith(code);
    return {
      ...definition,
      state: retirement ? 'retired' : state,
      ...(retirement && { retired: { since: retirement.since.toISOString(), reason: retirement.reason } }),
      since: since.toISOString(),
      own: author === null,
      ...(progress !== undefined && { progress }),
      ...(others.length > 0 && { ruledWith: others }),
    };
  }
}

/** @throws Refusal 422 that names the part of the definition that is wrong. */
function check(definition: Definition): void {
  try {
    compile(definition);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { field, message: reason } = error;
    throw problem('definition-faulty', 422, 'This cannot be counted', reason, [{ field, reason }]);
  }
}

const codeTaken = (code: string): Refusal =>
  problem('code-taken', 409, 'The code is taken', `There is an indicator ${code} already.`, [
    { field: 'code', reason: 'is the code of another indicator' },
  ]);

const notOffered = (code: string): Refusal =>
  problem('not-offered', 409, 'Not offered', `${code} is counted already, or no event supports it yet.`);

const changedMeanwhile = (code: string, newest: number): Refusal =>
  newest === 0
    ? unknownCode(code)
    : problem('changed-meanwhile', 409, 'Changed meanwhile', `The newest version of ${code} is ${newest}.`, [
        { field: 'after', reason: `must be ${newest}, the newest version there is` },
      ]);
