import { IsBoolean, IsIn, IsOptional, IsTimeZone } from 'class-validator';
import { type PartnerKind, partnerKinds } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCode, IsCountry, IsCurrency, IsDay, IsId, IsLine } from '../formats.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

@event({
  service: 'pilots',
  journal: 'project',
  entity: 'project',
  verb: 'opened',
  readers: 'public',
  summary: 'A funded project was opened for monitoring.',
  example: {
    project,
    code: 'SIFORREF',
    name: 'Integrating Refugees in Society and the Labour Market',
    startsOn: '2019-04-01',
    endsOn: '2022-03-31',
    currency: 'EUR',
  },
})
export class ProjectOpened {
  @IsId() project!: string;
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
  @IsCurrency() currency!: string;
}

@event({
  service: 'pilots',
  journal: 'project',
  entity: 'territory',
  verb: 'added',
  readers: 'public',
  summary: 'A territory in which pilots act was added to the project.',
  example: {
    territory: '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a11',
    project,
    code: 'IT-BOLOGNA',
    name: 'Bologna',
    country: 'IT',
    nuts: 'ITH55',
    timeZone: 'Europe/Rome',
  },
})
export class TerritoryAdded {
  @IsId() territory!: string;
  @IsId() project!: string;
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsCountry() country!: string;
  /** NUTS 2021 code of the region or city-region. */
  @IsOptional() @IsLine(10) nuts?: string;
  /** IANA time zone: the calendar days of facts are days of this zone. */
  @IsTimeZone() timeZone!: string;
}

@event({
  service: 'pilots',
  journal: 'project',
  entity: 'partner',
  verb: 'joined',
  readers: 'public',
  summary: 'An organisation joined the partnership.',
  example: {
    partner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
    project,
    code: 'ASP-BOLOGNA',
    name: 'ASP Città di Bologna',
    kind: 'public_body',
    country: 'IT',
    lead: false,
  },
})
export class PartnerJoined {
  @IsId() partner!: string;
  @IsId() project!: string;
  @IsCode() code!: string;
  @IsLine() name!: string;
  @IsIn(partnerKinds) kind!: PartnerKind;
  @IsCountry() country!: string;
  /** The lead partner answers for the project to the programme. */
  @IsOptional() @IsBoolean() lead?: boolean;
}
