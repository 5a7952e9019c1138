import { hash, randomUUID } from 'node:crypto';
import { publicRules, type Release, releaseInputs } from '@integras/disclosure';
import type { Figure } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, notFound } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Measure } from '../definitions/definition.js';
import { moveRevision, Registry } from '../definitions/registry.js';
import { type Held, readHeld } from '../periods/held.js';
import { PeriodRow } from '../periods/period.entity.js';
import { checkPublishable, publish } from '../periods/period.js';
import { Periods } from '../periods/periods.service.js';
import { findPlaces } from '../places/places.store.js';
import { Protection } from '../protection/protection.js';
import { readExactTable } from '../tables/exact-table.js';
import type { ExactTable } from '../tables/table-of.js';
import { ReleaseRow } from './release.entity.js';
import { ReleaseWatch } from './release-watch.js';
import { type ReleaseWords, wordsOf } from './release-words.js';
import {
  countsReleased,
  everFiner,
  releasedFigures,
  releaseTableOf,
  tellsOfWhole,
  withLeftOut,
} from './public-table.js';

/** A release as it is shown. */
export interface ShownRelease {
  id: string;
  project: string;
  projectName: string;
  period: { name: string; from: string; until: string };
  publishedAt: string;
}

/** A release with its figures, and the words to read them by. */
export interface WholeRelease extends ShownRelease, ReleaseWords {
  figures: Figure[];
}

/** Of these counts of persons say everything, so that they can be protected. */
const released: ReadonlySet<Measure> = new Set(['count', 'distinct', 'ratio']);

/** What the public may see: the figures of locked and verified periods, rounded, without small cells, for good. */
@Injectable()
export class Releases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly periods: Periods,
    private readonly protection: Protection,
    private readonly watch: ReleaseWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(project: string | undefined): Promise<ShownRelease[]> {
    const rows: ShownRow[] = await this.dataSource.query(
      `select r.id, r.project, o.name as "projectName", r.at, p.name, p.from_day as "from", p.until_day as until
         from release r join reporting_period p on p.id = r.period and p.release = r.id
         join place o on o.scope = 'project' and o.id = r.project::text
        where $1::uuid is null or r.project = $1 order by r.at desc`,
      [project ?? null],
    );
    return rows.map(shown);
  }

  async one(id: string): Promise<WholeRelease> {
    const [found] = (await this.list(undefined)).filter((one) => one.id === id);
    if (!found) throw notFound();
    const { figures } = await this.dataSource.manager.findOneByOrFail(ReleaseRow, { id });
    return { ...found, figures, ...(await wordsOf(this.dataSource, figures)) };
  }

  /** Publishes a period once. What is made and not published, because another was faster, is never shown. */
  async publish(period: string, caller: Caller, context: CommandContext): Promise<WholeRelease> {
    const row = await this.periods.found(period);
    const { project } = row;
    authorise(caller, 'period.write', { project });
    const places = await findPlaces(this.dataSource, { scope: 'country', project });
    const countries = places.map(({ scopeId }) => scopeId);
    // Whoever asks again under one key is answered as the first time, and anybody else is refused by the step.
    if (row.release === null) checkPublishable(row, countries);
    await this.registry.upToDate();
    const holds = (await readHeld(this.dataSource))(row.lockedAt!);
    const release = row.release ?? (await this.make(row, holds)).id;
    const released = await this.periods.step(period, project, context, (current, now) =>
      publish(current, release, countries, now),
    );
    this.watch.know(released, holds);
    // Other processes look for releases when they count by a new revision.
    await moveRevision(this.dataSource.manager);
    return this.one(released.release!);
  }

  /** Of what the period reports: nobody has verified what is defined since it was locked. */
  private make({ id: period, project, lockedAt }: PeriodRow, holds: Held): Promise<ReleaseRow> {
    const cutoff = lockedAt!;
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const previous = await this.previous(manager, project);
      const figures: Figure[] = [];
      const state: Record<string, Release> = {};
      const counts: Record<string, number> = {};
      const inputs: string[] = [];
      for (const [code, version] of holds) {
        const definition = this.registry.counted(code, version);
        if (!definition.personal || definition.byAttribute || !released.has(definition.measure)) continue;
        const key = `${definition.code}@${definition.version}`;
        const last = previous?.state[key];
        const tables = await this.tables(manager, definition, project, cutoff);
        const table = releaseTableOf(tables, previous?.counts ?? {});
        state[key] = withLeftOut(await this.released(last, tables, previous?.counts ?? {}), table);
        Object.assign(counts, countsReleased(table, last, previous?.counts ?? {}));
        inputs.push(releaseInputs(last, table, publicRules));
        figures.push(...releasedFigures(tables, state[key], cutoff.toISOString()));
      }
      const row: ReleaseRow = {
        id: randomUUID(),
        project,
        period,
        at: this.clock.now(),
        figures,
        state,
        counts,
        inputs: hash('sha256', inputs.join('\n'), 'hex'),
      };
      await manager.insert(ReleaseRow, row);
      return row;
    });
  }

  /** As fine as it can be and still tell of the whole. */
  private async released(
    last: Release | undefined,
    tables: readonly ExactTable[],
    before: Readonly<Record<string, number>>,
  ): Promise<Release> {
    let found: Release | undefined;
    for (const finer of everFiner(tables)) {
      const release = await this.protection.release(last, releaseTableOf(finer, before), publicRules);
      if (found && !tellsOfWhole(release, finer)) break;
      found = release;
    }
    return found!;
  }

  /** One table for each dimension, linked by their totals; one without categories where there is none. */
  private async tables(
    manager: EntityManager,
    definition: CompiledDefinition,
    project: string,
    asOf: Date,
  ): Promise<ExactTable[]> {
    const when = { now: this.clock.now(), asOf };
    const dimensions = definition.dimensions.length > 0 ? definition.dimensions : [undefined];
    const tables: ExactTable[] = [];
    for (const dimension of dimensions)
      tables.push(await readExactTable(manager, this.registry.current, { definition, project, dimension }, when));
    return tables;
  }

  private async previous(manager: EntityManager, project: string): Promise<ReleaseRow | undefined> {
    const [row]: ReleaseRow[] = await manager.query(
      `select r.* from release r join reporting_period p on p.release = r.id where r.project = $1 order by r.at desc limit 1`,
      [project],
    );
    return row;
  }
}

type ShownRow = Pick<ReleaseRow, 'id' | 'project' | 'at'> &
  Pick<PeriodRow, 'name' | 'from' | 'until'> & { projectName: string };

function shown({ id, project, projectName, at, name, from, until }: ShownRow): ShownRelease {
  return { id, project, projectName, period: { name, from, until }, publishedAt: at.toISOString() };
}
