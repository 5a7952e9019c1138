import { type Figure, type FigureScope, type Position, resourceOf } from '@integras/contracts';
import { type Caller, can, notFound } from '@integras/service-kit';
import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import { unknownCode } from '../definitions/unknown-code.js';
import { Registry } from '../definitions/registry.js';
import type { FoundPlace } from '../places/places.store.js';
import { FigurePlaces } from './figure-places.js';
import {
  breakdownNotAllowed,
  type ComparisonQuery,
  type FiguresQuery,
  notInThePast,
  partsOf,
  projectNeeded,
  type SeriesQuery,
  tooManyFigures,
  unknownDimension,
} from './figures.query.js';
import { type Break, readBreaks } from './breaks.js';
import { type Figures, readBreakdown, readFigures, readMonths, type When } from './figures.store.js';
import { seen } from './seen.js';

const most = 5_000;

export interface FigureList {
  trueAt: Position;
  items: Figure[];
}

/** Answers with figures as the caller may see them. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async figures(
    { indicator, scope, id, project, period = 'all', by, asOf }: FiguresQuery,
    caller: Caller,
  ): Promise<FigureList> {
    const definitions = partsOf(indicator).map((code) => this.definition(code));
    const when = this.when(asOf);
    const places = await this.places.all(caller, { scope, project, ids: id === undefined ? undefined : partsOf(id) });
    const periods = partsOf(period);
    const named = periods.filter((one) => one !== 'months');
    const refs = definitions.flatMap(({ code }) => places.map(({ id: place }) => ({ indicator: code, scope, place })));
    const asked = refs.flatMap((ref) => named.map((one) => ({ ...ref, period: one })));
    if (asked.length > most) throw tooManyFigures(asked.length, most);
    if (by !== undefined) {
      this.checkBreakdown(definitions, places, by, caller, named.length === periods.length);
      return this.seen(await readBreakdown(this.dataSource, this.registry.current, asked, by, when), caller, when);
    }
    if (named.length === periods.length)
      return this.seen(await readFigures(this.dataSource, this.registry.current, asked, when), caller, when);
    // Two statements that have to see the same state.
    const [months, others] = await this.dataSource.transaction('REPEATABLE READ', async (manager) => [
      await readMonths(manager, this.registry.current, refs, when),
      await readFigures(manager, this.registry.current, asked, when),
    ]);
    const figures = new Map(
      [...others!.figures, ...months!.figures].map((figure) => [`${figure.project} ${figure.key}`, figure]),
    );
    return this.seen({ figures: [...figures.values()], trueAt: months!.trueAt }, caller, when);
  }

  async series(
    { indicator, scope, id, project, version, asOf }: SeriesQuery,
    caller: Caller,
  ): Promise<FigureList & { breaks: Break[] }> {
    const definition = this.definition(indicator, version === undefined ? undefined : Number(version));
    const place = await this.places.one(caller, { scope, id, project });
    const refs = [{ indicator, version: definition.version, scope, place: place.id }];
    const when = this.when(asOf);
    const months = await readMonths(this.dataSource, this.registry.current, refs, when);
    return { ...(await this.seen(months, caller, when)), breaks: await readBreaks(this.dataSource, indicator) };
  }

  async comparison(
    { indicator, scope, project, period = 'all', asOf }: ComparisonQuery,
    caller: Caller,
  ): Promise<FigureList & { pooled: Figure }> {
    const { code } = this.definition(indicator);
    const projects = await this.places.all(caller, {
      scope: 'project',
      ids: project === undefined ? undefined : [project],
    });
    if (projects.length === 0) throw notFound();
    if (projects.length > 1) throw projectNeeded();
    const whole = projects[0]!;
    const places = await this.places.all(caller, { scope, project: whole.id });
    const refs: FigureRef[] = places.map(({ id: place }) => ({ indicator: code, scope, place, period }));
    refs.push({ indicator: code, scope: 'project', place: whole.id, period });
    const when = this.when(asOf);
    const read = await readFigures(this.dataSource, this.registry.current, refs, when);
    const { items, trueAt } = await this.seen(read, caller, when);
    const pooled = items.find((figure) => figure.scope === 'project');
    if (!pooled) throw notFound();
    return { trueAt, items: items.filter((figure) => figure !== pooled), pooled };
  }

  private when(asOf: string | undefined): When {
    const now = this.clock.now();
    if (asOf === undefined) return { now };
    const instant = new Date(asOf);
    if (!(instant <= now)) throw notInThePast();
    return { now, asOf: instant };
  }

  private definition(code: string, version?: number): CompiledDefinition {
    const definition = this.registry.current.find(code, version);
    if (!definition) throw unknownCode(code);
    return definition;
  }

  private checkBreakdown(
    definitions: readonly CompiledDefinition[],
    places: readonly FoundPlace[],
    by: string,
    caller: Caller,
    named: boolean,
  ): void {
    for (const { code, dimensions } of definitions) if (!dimensions.includes(by)) throw unknownDimension(by, code);
    if (
      places.length === 0 ||
      !named ||
      places.some((place) => !can(caller.grants, 'figure.read-exact', resourceOf(place)))
    )
      throw breakdownNotAllowed();
  }

  private async seen({ figures, trueAt }: Figures, { grants }: Caller, when: When): Promise<FigureList> {
    return { trueAt, items: await seen(this.dataSource, this.registry.current, figures, grants, when) };
  }
}
