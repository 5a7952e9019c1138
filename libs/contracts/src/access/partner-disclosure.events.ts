import { IsIn } from 'class-validator';
import { type DisclosureLevel, disclosureLevels } from '../code-lists/data-subjects.js';
import { event } from '../event.js';
import { IsId } from '../formats.js';

const disclosure = 'c8b2d3e4-f5a6-4b7c-9d8e-0f1a2b3c4d81';
const account = '8a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61';
const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

@event({
  service: 'access',
  journal: 'account',
  entity: 'partner-disclosure',
  verb: 'agreed',
  summary: 'It was agreed how much a partner system is told of the participants of a pilot, from now on.',
  example: { disclosure, account, pilot, level: 'steps' },
})
export class PartnerDisclosureAgreed {
  @IsId() disclosure!: string;
  @IsId() account!: string;
  @IsId() pilot!: string;
  @IsIn(disclosureLevels) level!: DisclosureLevel;
}

@event({
  service: 'access',
  journal: 'account',
  entity: 'partner-disclosure',
  verb: 'ended',
  summary: 'A partner system is told nothing more of the participants of a pilot.',
  example: { disclosure, account, pilot },
})
export class PartnerDisclosureEnded {
  @IsId() disclosure!: string;
  @IsId() account!: string;
  @IsId() pilot!: string;
}
