import { partnershipRules, type Publication, type Rules } from '@integras/disclosure';
import { disclosureThreshold, type Figure, type FigureScope, hiddenFigure, notYet } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Measure } from '../definitions/definition.js';
import type { Indicators } from '../definitions/indicators.js';
import { Protection } from '../protection/protection.js';
import { scopeIdOf } from '../places/place.js';
import { readExactTable } from './exact-table.js';
import { changedPersons, forgetChangedPersons } from '../counting/changed-persons.js';
import { type ExactTable, publishedFigures, tableOf, type TableRef } from './table-of.js';

/** Of these a table of counts tells everything that is told, so that it can be protected. */
const publishable: ReadonlySet<Measure> = new Set(['count', 'distinct', 'ratio', 'sum', 'mean']);

/** Whether those who do not run the pilots may see it by an attribute of persons. */
export const isPublishable = ({ personal, byAttribute, measure }: CompiledDefinition): boolean =>
  personal && !byAttribute && publishable.has(measure);

/** A table is published anew that often at most. */
const interval = 60_000;

/** One state of a table, as it was published. */
interface State {
  at: Date;
  publication: Publication;
  figures: Figure[];
}

/**
 * The tables by a personal attribute that the partnership sees: published whole, anew only when at least five persons
 * have changed in them, small cells hidden with all that would give them away. Whoever asks in between gets the last
 * state; nobody can ask for any other.
 */
@Injectable()
export class PublishedTables {
  private publishing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly protection: Protection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The figures of every place and category. As of an instant: of the state published then; what is hidden since stays hidden. */
  async read(indicators: Indicators, table: TableRef, asOf?: Date): Promise<Figure[]> {
    const last = await this.current(indicators, table);
    if (!asOf || asOf >= last.at) return last.figures;
    const then = await find(this.dataSource.manager, table, asOf);
    if (!then) return this.unpublished(last.figures, table.project, asOf);
    const hidden = new Set(last.figures.filter((figure) => figure.hidden).map(({ key }) => key));
    return then.figures.map((figure) => (hidden.has(figure.key) ? hiddenFigure(figure) : figure));
  }

  /** Publishes anew whatever has changed enough in a project, so that it can be told as of now. */
  async publishDue(indicators: Indicators, project: string): Promise<void> {
    for (const definition of indicators.inUse.filter(isPublishable))
      for (const dimension of definition.dimensions) await this.current(indicators, { definition, project, dimension });
  }

  /** Where no pilot was planned either, there is nothing to hide. */
  private async unpublished(figures: readonly Figure[], project: string, asOf: Date): Promise<Figure[]> {
    const places: { scope: FigureScope; id: string }[] = await this.dataSource.query(
      `select p.scope, p.id from place p
        where p.project = $1 and not exists (
          select from place_pilot m where m.scope = p.scope and m.place = p.id and m.since <= $2)`,
      [project, asOf],
    );
    const early = new Set(places.map((place) => `${place.scope} ${scopeIdOf(place)}`));
    return figures.map((figure) =>
      early.has(`${figure.scope} ${figure.scopeId}`)
        ? notYet({ ...figure, asOf: asOf.toISOString() })
        : hiddenFigure(figure),
    );
  }

  private async current(indicators: Indicators, table: TableRef): Promise<State> {
    const last = await find(this.dataSource.manager, table);
    const now = this.clock.now();
    if (last && !(await this.isDue(this.dataSource.manager, table, last, now))) return last;
    // One after the other in this process, so that their connections cannot wait for each other.
    const published = this.publishing.then(() =>
      this.dataSource.transaction((manager) => this.publish(manager, indicators, table, now)),
    );
    this.publishing = published.catch(() => undefined);
    return published;
  }

  private async isDue(manager: EntityManager, { definition, project, dimension }: TableRef, { at }: State, now: Date) {
    if (now.getTime() - at.getTime() < interval) return false;
    return (await changedPersons(manager, definition, project, dimension)) >= partnershipRules.fewestChanged;
  }

  /** One process at a time; whoever comes second finds what the first has published. */
  private async publish(manager: EntityManager, indicators: Indicators, table: TableRef, now: Date): Promise<State> {
    const { definition, project, dimension } = table;
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [keyOf(table)]);
    const last = await find(manager, table);
    if (last && !(await this.isDue(manager, table, last, now))) return last;
    const exact = await this.dataSource.transaction('REPEATABLE READ', (reading) =>
      readExactTable(reading, indicators, table, { now }),
    );
    const changed = await changedPersons(manager, definition, project, dimension);
    const threshold = thresholdOf(exact);
    const publication = await this.protection.republish(
      last?.publication,
      tableOf(exact),
      changed,
      rulesOf(threshold),
      last?.publication.hidden,
    );
    const state = { at: now, publication, figures: publishedFigures(exact, publication, now) };
    await manager.query(
      `insert into published_table (code, version, project, dimension, at, threshold, publication, figures)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        definition.code,
        definition.version,
        project,
        dimension,
        now,
        threshold,
        JSON.stringify(publication),
        JSON.stringify(state.figures),
      ],
    );
    await forgetChangedPersons(manager, definition, project, dimension);
    return state;
  }
}

async function find(
  manager: EntityManager,
  { definition, project, dimension }: TableRef,
  asOf?: Date,
): Promise<State | undefined> {
  const rows: State[] = await manager.query(
    `select at, publication, figures from published_table
      where code = $1 and version = $2 and project = $3 and dimension = $4 and at <= $5
        and threshold = coalesce((select threshold from disclosure_setting d where d.project = $3), $6)
      order by at desc limit 1`,
    [definition.code, definition.version, project, dimension, asOf ?? 'infinity', disclosureThreshold],
  );
  return rows[0];
}

const keyOf = ({ definition: { code, version }, project, dimension }: TableRef): string =>
  `table ${code} ${version} ${project} ${dimension}`;

/** As the project has set it. */
function thresholdOf({ totals }: ExactTable): number {
  const [first] = totals.values();
  return first?.threshold ?? disclosureThreshold;
}

/** What is hidden stays as open as the persons who have to change between two states allow. */
function rulesOf(threshold: number): Rules {
  return { ...partnershipRules, threshold, width: Math.min(threshold, 2 * partnershipRules.fewestChanged) };
}
