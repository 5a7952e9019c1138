import { CLOCK, type Clock } from '@integras/messaging';
import { notFound } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayAt } from '../calendar/local-day.js';
import { PilotRow } from '../pilots/pilot.entity.js';
import { PartnerRow } from '../projects/partner.entity.js';
import { ProjectRow } from '../projects/project.entity.js';
import { TerritoryRow } from '../projects/territory.entity.js';
import { type Partnership, programmeZone } from './partnership.js';

/** Reads whom the records of a project can refer to. */
@Injectable()
export class Partnerships {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What day it is for the programme. */
  today(): string {
    return dayAt(this.clock.now(), programmeZone);
  }

  /** @throws Refusal 404 */
  async requireProject(id: string, manager = this.dataSource.manager): Promise<ProjectRow> {
    const project = await manager.findOneBy(ProjectRow, { id });
    if (!project) throw notFound();
    return project;
  }

  /** @throws Refusal 404 */
  async of(project: string): Promise<Partnership> {
    const { startsOn, endsOn } = await this.requireProject(project);
    const { manager } = this.dataSource;
    const partners = await manager.findBy(PartnerRow, { project });
    const territories = await manager.findBy(TerritoryRow, { project });
    const pilots = await manager.find(PilotRow, {
      select: { id: true, country: true, partner: true },
      where: { project },
    });
    return {
      project,
      startsOn,
      endsOn,
      partners: new Map(partners.map(({ id, country }) => [id, country])),
      pilots: new Map(pilots.map(({ id, country, partner }) => [id, { country, partner }])),
      countries: new Set([...partners, ...territories, ...pilots].map(({ country }) => country)),
      today: this.today(),
    };
  }
}
