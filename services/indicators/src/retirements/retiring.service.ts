import { randomUUID } from 'node:crypto';
import { DefinitionResumed, DefinitionRetired } from '@integras/contracts';
import { Ledger, Refusal } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DefinitionRow, indicatorId, IndicatorRow, indicatorShelf } from '../definitions/definition.entity.js';
import { Registry } from '../definitions/registry.js';
import { unknownCode } from '../definitions/unknown-code.js';
import { EvidenceWatch } from '../evidence/evidence-watch.js';
import { LiveFiguresSender } from '../live/live-figures.sender.js';
import { TargetWatch } from '../targets/target-watch.js';
import type { WithReason } from './retirement.requests.js';
import { RetirementRow, retirementShelf } from './retirement.entity.js';
import { type ShownRetirement, shownRetirement } from './shown-retirement.js';

/** Ends the use of indicators, and takes it up again, by evaluators and lead partners. */
@Injectable()
export class Retiring {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly registry: Registry,
    private readonly live: LiveFiguresSender,
    private readonly targets: TargetWatch,
    private readonly evidence: EvidenceWatch,
  ) {}

  /** @throws Refusal 404 for a code that there is not, 409 for one that has no figures or is retired already. */
  async retire(
    code: string,
    { reason }: WithReason,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownRetirement> {
    authorise(caller, 'definition.write', {});
    const indicator = indicatorId(code);
    await this.indicator(code);
    const hasFigures = await this.dataSource.manager.existsBy(DefinitionRow, { code, state: 'counted' });
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'indicator', id: indicator },
      reads: [{ shelf: indicatorShelf, ids: [indicator] }],
      decide: (rows, { now }) => {
        const known = rows.get(indicatorShelf, indicator)!;
        if (known.retirement !== null) throw retiredAlready(code);
        if (!hasFigures) throw notCounted(code);
        const made: RetirementRow = { id: randomUUID(), code, since: now, reason, until: null, resumedBecause: null };
        rows.put(retirementShelf, made);
        rows.put(indicatorShelf, { ...known, retirement: made.id });
        const data: DefinitionRetired = { indicator, code, reason };
        return {
          facts: [{ event: DefinitionRetired, data, entity: indicator, time: now.toISOString() }],
          result: shownRetirement(made),
        };
      },
    });
    await this.registry.upToDate();
    this.live.anew();
    return row;
  }

  /** @throws Refusal 404 for a code that there is not, 409 for one that is in use. */
  async resume(
    code: string,
    { reason }: WithReason,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownRetirement> {
    authorise(caller, 'definition.write', {});
    const indicator = indicatorId(code);
    const { retirement } = await this.indicator(code);
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'indicator', id: indicator },
      reads: [
        { shelf: indicatorShelf, ids: [indicator] },
        { shelf: retirementShelf, ids: retirement === null ? [] : [retirement] },
      ],
      decide: (rows, { now }) => {
        const known = rows.get(indicatorShelf, indicator)!;
        // Whoever was faster has taken it back already, and may even have retired it once more.
        if (retirement === null || known.retirement !== retirement) throw inUse(code);
        const ended: RetirementRow = {
          ...rows.get(retirementShelf, retirement)!,
          until: now,
          resumedBecause: reason,
        };
        rows.put(retirementShelf, ended);
        rows.put(indicatorShelf, { ...known, retirement: null });
        const data: DefinitionResumed = { indicator, code, reason };
        return {
          facts: [{ event: DefinitionResumed, data, entity: indicator, time: now.toISOString() }],
          result: shownRetirement(ended),
        };
      },
    });
    await this.registry.upToDate();
    this.live.anew();
    this.targets.all();
    this.evidence.all();
    return row;
  }

  private async indicator(code: string): Promise<IndicatorRow> {
    const row = await this.dataSource.manager.findOneBy(IndicatorRow, { code });
    if (!row) throw unknownCode(code);
    return row;
  }
}

const retiredAlready = (code: string): Refusal =>
  problem('retired-already', 409, 'Retired already', `${code} is retired.`, [
    { field: 'code', reason: `${code} is retired already` },
  ]);

const notCounted = (code: string): Refusal =>
  problem('not-counted', 409, 'Nothing to retire', `${code} is not counted.`, [
    { field: 'code', reason: `${code} has no figures that could be retired` },
  ]);

const inUse = (code: string): Refusal =>
  problem('not-retired', 409, 'Not retired', `${code} is in use.`, [{ field: 'code', reason: `${code} is in use` }]);
