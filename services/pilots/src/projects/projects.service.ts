import { randomUUID } from 'node:crypto';
import { PartnerJoined, ProjectOpened, TerritoryAdded } from '@integras/contracts';
import { type Command, Ledger } from '@integras/messaging';
import {
  authorise,
  type Caller,
  type CommandContext,
  notFound,
  Reading,
  refuseTaken,
  scopeOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { placesOf, requireNewPlace } from './new-place.js';
import { PartnerRow, partnerShelf } from './partner.entity.js';
import { ProjectRow, projectShelf } from './project.entity.js';
import { joinPartnership, openProject } from './project.js';
import type { AddTerritory, JoinPartner, OpenProject } from './project.requests.js';
import { TerritoryRow, territoryShelf } from './territory.entity.js';

const codes = { project_code: 'code', territory_code: 'code', partner_code: 'code' };

@Injectable()
export class Projects {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
    private readonly reading: Reading,
  ) {}

  async list(caller: Caller): Promise<ProjectRow[]> {
    const { all, projects } = scopeOf(caller.grants, 'project.read');
    return this.reading.as(caller, (manager) =>
      manager.find(ProjectRow, { ...(!all && { where: { id: In(projects) } }), order: { code: 'ASC' } }),
    );
  }

  async one(id: string, caller: Caller) {
    authorise(caller, 'project.read', { project: id });
    const { project, territories, partners } = await this.reading.as(caller, async (manager) => ({
      project: await manager.findOneBy(ProjectRow, { id }),
      territories: await manager.find(TerritoryRow, { where: { project: id }, order: { code: 'ASC' } }),
      partners: await manager.find(PartnerRow, { where: { project: id }, order: { code: 'ASC' } }),
    }));
    if (!project) throw notFound();
    const countries = [...new Set([...territories, ...partners].map(({ country }) => country))].sort();
    return { ...project, countries, territories, partners };
  }

  open({ project = randomUUID(), ...body }: OpenProject, caller: Caller, context: CommandContext): Promise<ProjectRow> {
    authorise(caller, 'project.write', { project }, { hideAs404: false });
    return this.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: placesOf(project),
      decide: (rows, { now }) => {
        requireNewPlace(rows, project);
        const data = openProject({ project, ...body });
        const row: ProjectRow = { id: project, ...body, lead: null };
        rows.put(projectShelf, row);
        return { facts: [{ event: ProjectOpened, data, entity: project, time: now.toISOString() }], result: row };
      },
    });
  }

  addTerritory(project: string, body: AddTerritory, caller: Caller, context: CommandContext): Promise<TerritoryRow> {
    return this.within(project, caller, context, (rows, _, now) => {
      const territory = randomUUID();
      const row: TerritoryRow = { id: territory, project, nuts: null, ...body };
      rows.put(territoryShelf, row);
      const fact = {
        event: TerritoryAdded,
        data: { territory, project, ...body },
        entity: territory,
        time: now,
        country: body.country,
      };
      return { facts: [fact], result: row };
    });
  }

  joinPartner(project: string, body: JoinPartner, caller: Caller, context: CommandContext): Promise<PartnerRow> {
    return this.within(project, caller, context, (rows, frame, now) => {
      const partner = randomUUID();
      const data = joinPartnership({ partner, project, lead: false, ...body }, frame.lead);
      const { partner: _, ...columns } = data;
      const row: PartnerRow = { id: partner, ...columns };
      rows.put(partnerShelf, row);
      if (data.lead) rows.put(projectShelf, { ...frame, lead: partner });
      return {
        facts: [{ event: PartnerJoined, data, entity: partner, time: now, country: body.country }],
        result: row,
      };
    });
  }

  private async within<R>(
    project: string,
    caller: Caller,
    context: CommandContext,
    decide: (
      rows: Parameters<Command<R>['decide']>[0],
      frame: ProjectRow,
      now: string,
    ) => ReturnType<Command<R>['decide']>,
  ): Promise<R> {
    authorise(caller, 'project.write', { project });
    if (!(await this.dataSource.manager.existsBy(ProjectRow, { id: project }))) throw notFound();
    return this.commit({
      ...context,
      journal: { kind: 'project', id: project },
      reads: [{ shelf: projectShelf, ids: [project] }],
      decide: (rows, at) => decide(rows, rows.get(projectShelf, project)!, at.now.toISOString()),
    });
  }

  private commit<R>(command: Command<R>): Promise<R> {
    return refuseTaken(codes, () => this.ledger.commit(command));
  }
}
