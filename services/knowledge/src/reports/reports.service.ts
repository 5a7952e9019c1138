import { CLOCK, type Clock } from '@integras/messaging';
import { authorise, type Caller, notFound, PartnershipFact, problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { beginningOf, endOf } from './day-end.js';
import { type KnownThen, knownEvents, knownThen, type OwnFact } from './known-then.js';
import { partnershipOf } from './partnership-as-of.js';
import { type Report, reportOf } from './report.js';

/** What a project has come to, as it was known when a day ended: from facts alone, so that it can be told again. */
@Injectable()
export class Reports {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal 422 for a day that has not begun; 404 for a project that did not exist on that day, or not for this caller. */
  async asOf(project: string, day: string, caller: Caller): Promise<Report> {
    authorise(caller, 'item.read', { project });
    const timeZone = await this.timeZoneOf(project);
    const now = this.clock.now();
    if (now < beginningOf(day, timeZone))
      throw problem('day-in-future', 422, 'This day has not come yet', `In ${timeZone} it has not begun.`, [
        { field: 'day', reason: 'is in the future' },
      ]);
    const end = endOf(day, timeZone);
    const [partnership, known, releases] = await Promise.all([
      this.partnership(project, end),
      this.known(project, end),
      this.releases(project, end),
    ]);
    const provisional = now < end;
    const report = reportOf(partnership, known, releases, { day, timeZone, provisional });
    if (!report) throw notFound();
    return report;
  }

  /** The zone of the territory that was added first: it never changes, as one of "most" or "largest" would. */
  private async timeZoneOf(project: string): Promise<string> {
    const rows: { zone: string }[] = await this.dataSource.query(
      `select data ->> 'timeZone' as zone from partnership_fact
        where data ->> 'project' = $1 and data ->> 'timeZone' is not null
        order by recorded_at, sequence limit 1`,
      [project],
    );
    return rows[0]?.zone ?? 'UTC';
  }

  private async partnership(project: string, end: Date) {
    const facts = await this.dataSource.manager.find(PartnershipFact, {
      where: { recordedAt: LessThan(end) },
      order: { recordedAt: 'ASC', sequence: 'ASC' },
    });
    return partnershipOf(project, facts);
  }

  private async known(project: string, end: Date): Promise<KnownThen> {
    const facts: (Omit<OwnFact, 'time' | 'actor'> & { time: Date; actor: string | null })[] =
      await this.dataSource.query(
        `select type, data, journal, time, actor from ledger
          where project = $1 and recorded_at < $2 and type = any($3) order by position`,
        [project, end, knownEvents],
      );
    return knownThen(
      facts.map(({ time, actor, ...fact }) => ({ ...fact, time: time.toISOString(), actor: actor ?? undefined })),
    );
  }

  private async releases(project: string, end: Date): Promise<Report['releases']> {
    const rows: { id: string; name: string; from: string; until: string; at: Date }[] = await this.dataSource.query(
      `select r.id, p.name, p.from_day::text as from, p.until_day::text as until, r.recorded_at as at
         from known_release r join known_period p on p.id = r.period
        where r.project = $1 and r.recorded_at < $2`,
      [project, end],
    );
    return rows.map(({ at, ...release }) => ({ ...release, publishedOn: at.toISOString().slice(0, 10) }));
  }
}
