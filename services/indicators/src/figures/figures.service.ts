import { type Figure, type CountedUntil, resourceOf } from '@integras/contracts';
import { type Caller, can, notFound } from '@integras/service-kit';
import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { graded } from '../comparability/graded.js';
import type { FigureRef } from '../counting/touched-figures.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import { type ProgrammeWarning, programmeWarnings } from '../definitions/programme-rules.js';
import { Registry } from '../definitions/registry.js';
import type { FoundPlace } from '../places/places.store.js';
import { type Compared, compared } from './compared.js';
import { FigurePlaces } from './figure-places.js';
import {
  breakdownNotAllowed,
  type ComparisonQuery,
  type FiguresQuery,
  notInThePast,
  notPublished,
  partsOf,
  projectNeeded,
  type SeriesQuery,
  tooManyFigures,
  unknownDimension,
} from './figures.query.js';
import { type Break, readBreaks } from './breaks.js';
import type { Figures, When } from './assembly.js';
import { readBreakdown, readFigures, readMonths } from './figures.store.js';
import { type Hiding, hidingOf } from './hiding.js';
import { seen } from './seen.js';
import { isPublishable, PublishedTables } from '../tables/published-tables.js';

const most = 5_000;

export interface FigureList {
  trueAt: CountedUntil;
  items: Figure[];
  /** Where something is hidden. */
  hiding?: Hiding[];
  /** What the funding programmes would not accept of them. */
  warnings?: ProgrammeWarning[];
  /** Indicators of them that are retired: their figures are told as they were known then. */
  retired?: { indicator: string; since: string; reason: string }[];
}

/** Figures of one version of a definition, and of an indicator as it goes on being counted. */
type CountedFiguresQuery = FiguresQuery & { version?: number; evenIfRetired?: true };

/** Places side by side, and all of the project together: pooled, never a mean of the others. */
export interface Comparison extends FigureList, Compared {
  pooled: Figure;
}

/** Answers with figures as the caller may see them. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly tables: PublishedTables,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Of the definitions that are counted now, or of one older version. Those of a retired indicator are told as they were
   * known when it was retired; as they go on being counted for whoever looks after what was reported of it.
   */
  async figures(
    { indicator, version, scope, id, project, period = 'all', by, asOf, evenIfRetired }: CountedFiguresQuery,
    caller: Caller,
  ): Promise<FigureList> {
    const { retirements } = await this.registry.upToDate();
    const definitions = partsOf(indicator).map((code) => this.registry.counted(code, version));
    const when = this.when(asOf);
    const places = await this.places.all(caller, { scope, project, ids: id === undefined ? undefined : partsOf(id) });
    const periods = partsOf(period);
    const asked = definitions.length * places.length * periods.filter((one) => one !== 'months').length;
    if (asked > most) throw tooManyFigures(asked, most);
    const standing = new Map<number | undefined, CompiledDefinition[]>();
    for (const definition of definitions) {
      const still = evenIfRetired ? undefined : retirements.stillSince(definition.code, when.asOf)?.getTime();
      standing.set(still, [...(standing.get(still) ?? []), definition]);
    }
    const lists: FigureList[] = [];
    for (const [still, these] of standing)
      lists.push(await this.of(these, { places, periods, by }, caller, standingAt(still, when)));
    const list = lists.length === 1 ? lists[0]! : inOrder(lists, definitions);
    return evenIfRetired ? list : { ...list, ...this.retired(definitions, when) };
  }

  private async of(
    definitions: readonly CompiledDefinition[],
    { places, periods, by }: { places: readonly FoundPlace[]; periods: readonly string[]; by: string | undefined },
    caller: Caller,
    when: When,
  ): Promise<FigureList> {
    const named = periods.filter((one) => one !== 'months');
    const refs = definitions.flatMap((definition) =>
      places.map(({ scope, id: place }) => ({ indicator: definition.code, version: definition.version, scope, place })),
    );
    const asked = refs.flatMap((ref) => named.map((one) => ({ ...ref, period: one })));
    if (by !== undefined) {
      if (named.length < periods.length) throw breakdownNotAllowed();
      return this.broken(definitions, places, named, by, caller, when);
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
    await this.registry.upToDate();
    const definition = this.registry.counted(indicator, version === undefined ? undefined : Number(version));
    const place = await this.places.one(caller, { scope, id, project });
    const refs = [{ indicator, version: definition.version, scope, place: place.id }];
    const when = this.when(asOf, indicator);
    const months = await readMonths(this.dataSource, this.registry.current, refs, when);
    const list = await this.seen(months, caller, when);
    return { ...list, ...this.retired([definition], when), breaks: await readBreaks(this.dataSource, indicator) };
  }

  async comparison(
    { indicator, scope, id, project, period = 'all', asOf }: ComparisonQuery,
    caller: Caller,
  ): Promise<Comparison> {
    await this.registry.upToDate();
    const definition = this.registry.counted(indicator);
    const { code } = definition;
    const projects = await this.places.all(caller, {
      scope: 'project',
      ids: project === undefined ? undefined : [project],
    });
    if (projects.length === 0) throw notFound();
    if (projects.length > 1) throw projectNeeded();
    const whole = projects[0]!;
    const ids = id === undefined ? undefined : partsOf(id);
    const places = await this.places.all(caller, { scope, project: whole.id, ids });
    const refs: FigureRef[] = places.map(({ id: place }) => ({ indicator: code, scope, place, period }));
    refs.push({ indicator: code, scope: 'project', place: whole.id, period });
    const when = this.when(asOf, code);
    const read = await readFigures(this.dataSource, this.registry.current, refs, when);
    const { items, trueAt, hiding } = await this.seen(read, caller, when);
    const pooled = items.find((figure) => figure.scope === 'project');
    if (!pooled) throw notFound();
    const sides = items.filter((figure) => figure !== pooled);
    return {
      trueAt,
      items: sides,
      pooled,
      ...(hiding && { hiding }),
      ...this.retired([definition], when),
      ...compared(sides),
    };
  }

  /** @param code of an indicator whose figures may have stood still then */
  private when(asOf: string | undefined, code?: string): When {
    const now = this.clock.now();
    const instant = asOf === undefined ? undefined : new Date(asOf);
    if (instant && !(instant <= now)) throw notInThePast();
    const still = code === undefined ? undefined : this.registry.current.retirements.stillSince(code, instant);
    return { now, asOf: still ?? instant };
  }

  /** Which of them are retired: were, when it is asked as of an instant. */
  private retired(definitions: readonly CompiledDefinition[], { asOf }: When): Pick<FigureList, 'retired'> {
    const { retirements } = this.registry.current;
    const retired = definitions.flatMap(({ code }) => {
      const found = asOf ? retirements.at(code, asOf) : retirements.of(code);
      return found ? [{ indicator: code, since: found.since.toISOString(), reason: found.reason }] : [];
    });
    return retired.length > 0 ? { retired } : {};
  }

  /** Exact for the managers of the pilots; for everybody else the state that was published last. */
  private async broken(
    definitions: readonly CompiledDefinition[],
    places: readonly FoundPlace[],
    periods: readonly string[],
    dimension: string,
    caller: Caller,
    when: When,
  ): Promise<FigureList> {
    for (const { code, dimensions } of definitions)
      if (!dimensions.includes(dimension)) throw unknownDimension(dimension, code);
    const isExact = (place: FoundPlace, { personal }: CompiledDefinition) =>
      !personal || can(caller.grants, 'figure.read-exact', resourceOf(place));
    const refs = definitions.flatMap((definition) =>
      places
        .filter((place) => isExact(place, definition))
        .flatMap(({ scope, id: place }) =>
          periods.map((period) => ({
            indicator: definition.code,
            version: definition.version,
            scope,
            place,
            period,
          })),
        ),
    );
    const exact = await readBreakdown(this.dataSource, this.registry.current, refs, dimension, when);
    const items = await seen(this.dataSource, this.registry.current, exact.figures, caller.grants, when);
    for (const definition of definitions) {
      const others = places.filter((place) => !isExact(place, definition));
      if (others.length === 0) continue;
      if (periods.some((period) => period !== 'all')) throw breakdownNotAllowed();
      items.push(...(await this.published(definition, others, dimension, when)));
    }
    const hiding = await hidingOf(this.dataSource, items);
    return {
      trueAt: exact.trueAt,
      items: await graded(this.dataSource, this.registry.current, items),
      ...(hiding.length > 0 && { hiding }),
    };
  }

  private async published(
    definition: CompiledDefinition,
    places: readonly FoundPlace[],
    dimension: string,
    { asOf }: When,
  ): Promise<Figure[]> {
    if (!isPublishable(definition)) throw notPublished(definition.code);
    const figures: Figure[] = [];
    for (const project of new Set(places.map((place) => place.project))) {
      const wanted = new Set(
        places.filter((place) => place.project === project).map(({ scope, scopeId }) => `${scope} ${scopeId}`),
      );
      const table = await this.tables.read(this.registry.current, { definition, project, dimension }, asOf);
      figures.push(...table.filter(({ scope, scopeId }) => wanted.has(`${scope} ${scopeId}`)));
    }
    return figures;
  }

  private async seen(
    { figures, trueAt }: Pick<Figures, 'figures' | 'trueAt'>,
    { grants }: Caller,
    when: When,
  ): Promise<FigureList> {
    const shown = await seen(this.dataSource, this.registry.current, figures, grants, when);
    const items = await graded(this.dataSource, this.registry.current, shown);
    const hiding = await hidingOf(this.dataSource, items);
    const warnings = programmeWarnings(items);
    return { trueAt, items, ...(hiding.length > 0 && { hiding }), ...(warnings.length > 0 && { warnings }) };
  }
}

const standingAt = (still: number | undefined, when: When): When =>
  still === undefined ? when : { ...when, asOf: new Date(still) };

/** Several lists as one, by indicator as they were asked for. What stands still is true at any later position, too. */
function inOrder(lists: readonly FigureList[], definitions: readonly CompiledDefinition[]): FigureList {
  const place = new Map(definitions.map(({ code }, i) => [code, i]));
  const placeOf = ({ indicator }: Figure) => place.get(indicator)!;
  const warnings = lists.flatMap((list) => list.warnings ?? []);
  const hiding = new Map(lists.flatMap((list) => list.hiding ?? []).map((each) => [each.project, each]));
  return {
    trueAt: lists[0]!.trueAt,
    items: lists.flatMap(({ items }) => items).sort((a, b) => placeOf(a) - placeOf(b)),
    ...(hiding.size > 0 && { hiding: [...hiding.values()] }),
    ...(warnings.length > 0 && { warnings }),
  };
}
