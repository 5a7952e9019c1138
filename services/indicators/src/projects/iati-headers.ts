import type { PartnerKind } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ProjectHeader, ProjectHeaders } from '../exports/project-header.js';
import type { IndicatorsSettings } from '../settings.js';
import { findProjects, type KnownProject } from './projects.store.js';

/** IATI code list OrganisationType 2.03. */
const organisationTypes: Record<PartnerKind, string> = {
  research: '80',
  public_body: '10',
  ngo: '22',
  enterprise: '70',
  other: '90',
};

/** Describes projects to IATI by what their events say, under the identifier that the installation reports with. */
@Injectable()
export class IatiHeaders extends ProjectHeaders {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: IndicatorsSettings,
  ) {
    super();
  }

  async of(projects: readonly string[]): Promise<ReadonlyMap<string, ProjectHeader>> {
    const found = await findProjects(this.dataSource, projects);
    return new Map(
      found.filter(({ partners }) => partners.length > 0).map((project) => [project.id, this.header(project)]),
    );
  }

  private header({ code, name, startsOn, endsOn, partners }: KnownProject): ProjectHeader {
    const ref = this.settings.IATI_REPORTING_ORG;
    const [lead] = partners as [KnownProject['partners'][number]];
    const today = this.clock.now().toISOString().slice(0, 10);
    return {
      identifier: `${ref}-${code}`,
      reportingOrganisation: { ref, type: organisationTypes[lead.kind], name: { en: lead.name } },
      title: { en: name },
      description: { en: `${name} (${code}), results as monitored by INTEGRAS.` },
      participatingOrganisations: partners.map((partner) => ({
        role: partner.lead ? '2' : '4',
        type: organisationTypes[partner.kind],
        name: { en: partner.name },
      })),
      status: today < startsOn ? '1' : today <= endsOn ? '2' : '4',
      startsOn,
      endsOn,
      ...(today >= startsOn && { startedOn: startsOn }),
      ...(today > endsOn && { endedOn: endsOn }),
    };
  }
}
