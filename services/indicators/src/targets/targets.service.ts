import { type Figure, resourceOf, TargetSet } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, problem, uuidOf } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CompiledDefinition } from '../definitions/compile.js';
import { indicatorId } from '../definitions/definition.entity.js';
import { Registry } from '../definitions/registry.js';
import { Disclosure } from '../disclosure/disclosure.service.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { seesOf } from '../figures/sees.js';
import { readProgress } from './progress.js';
import type { Standing } from './standing.js';
import { TargetRow, targetShelf } from './target.entity.js';
import type { SetTarget, TargetsQuery } from './target.requests.js';
import { TargetWatch } from './target-watch.js';

/** A target as it is shown: with the figure and how it stands, unless the figure is hidden. */
export interface ShownTarget extends Omit<TargetRow, 'place' | 'state'> {
  figure?: Figure;
  standing?: Standing;
}

/** What figures are to become. */
@Injectable()
export class Targets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly ledger: Ledger,
    private readonly watch: TargetWatch,
    private readonly disclosure: Disclosure,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those of indicators that are retired only where one is named. */
  async list({ project, indicator }: TargetsQuery, caller: Caller): Promise<ShownTarget[]> {
    const rows = await this.dataSource.manager.find(TargetRow, {
      where: { ...(project !== undefined && { project }), ...(indicator !== undefined && { code: indicator }) },
      order: { code: 'ASC', until: 'ASC', id: 'ASC' },
    });
    const { retirements } = await this.registry.upToDate();
    const seen = rows.filter(
      (row) =>
        (indicator !== undefined || !retirements.of(row.code)) && seesOf(caller.grants, withCountry(row)) !== 'nothing',
    );
    return Promise.all(seen.map((row) => this.shown(row)));
  }

  /** Sets the target of a figure for a day, anew where there is one. */
  async set(body: SetTarget, caller: Caller, context: CommandContext): Promise<ShownTarget> {
    const { indicator: code, scope, id: scopeId, since, until, baseline = '0', value, interim = [] } = body;
    await this.registry.upToDate();
    const definition = this.registry.inUse(code);
    const place = await this.places.one(caller, { scope, id: scopeId, project: body.project });
    authorise(caller, 'target.write', resourceOf(place));
    check(definition, body, await this.disclosure.thresholdOf(place.project));
    const id = uuidOf(`target ${code} ${scope} ${place.id} ${until}`);
    const { project } = place;
    const row = await this.ledger.commit({
      ...context,
      journal: { kind: 'indicator', id: indicatorId(code) },
      reads: [{ shelf: targetShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const made: TargetRow = {
          id,
          code,
          project,
          scope,
          scopeId,
          place: place.id,
          since,
          until,
          baseline,
          value,
          interim,
          state: null,
        };
        rows.put(targetShelf, made);
        const data: TargetSet = { target: id, code, project, scope, scopeId, value, until };
        return { facts: [{ event: TargetSet, data, entity: id, time: now.toISOString() }], result: made };
      },
    });
    await this.watch.know(row);
    return this.shown(row);
  }

  private async shown(row: TargetRow): Promise<ShownTarget> {
    const { place: _, state: __, ...target } = row;
    const progress = await readProgress(this.dataSource, this.registry.current, row, this.clock.now());
    return { ...target, ...progress };
  }
}

/** @throws Refusal 422 for a path that leads nowhere, and for targets that would tell of few persons. */
function check({ measure, personal, direction }: CompiledDefinition, body: SetTarget, threshold: number): void {
  const { since, until, value, baseline = '0', interim = [] } = body;
  const days = [since, ...interim.map(({ on }) => on), until];
  if (days.some((day, i) => i > 0 && day <= days[i - 1]!))
    throw refused('interim', 'the day of the baseline, interim targets and the target must follow each other');
  if (measure === 'status') throw refused('indicator', 'has no single value that could reach a target');
  if (measure === 'ratio' && !(Number(value) >= 0 && Number(value) <= 1))
    throw refused('value', 'of a share must be between 0 and 1');
  const wrongWay = direction === 'down' ? Number(value) > Number(baseline) : Number(value) < Number(baseline);
  if (direction !== 'none' && wrongWay)
    throw refused('value', `must not be ${direction === 'down' ? 'above' : 'below'} the baseline`);
  if (personal && (measure === 'distinct' || measure === 'count') && Number(value) < threshold)
    throw refused('value', `must be at least ${threshold}: reaching it would tell of few persons`);
}

const refused = (field: string, reason: string) =>
  problem('target-faulty', 422, 'This is no target', `${field} ${reason}.`, [{ field, reason }]);

/** What grants are given in: a country target names its country. */
function withCountry(row: TargetRow) {
  return { ...row, ...(row.scope === 'country' && { country: row.scopeId }) };
}
