import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type AgreementKind, agreementKinds, type AgreementState, agreementStates } from '../code-lists/work-plan.js';
import { event } from '../event.js';
import { AreIds, IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from './milestone.events.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const agreement = '7c1d4e2f-9a3b-4c5d-8e6f-1a2b3c4d5e6f';
const about = { service: 'pilots', journal: 'project', entity: 'agreement', readers: 'partnership' } as const;

/** An agreement of partners as it stands: its days say how far it is. */
export class AgreementSnapshot {
  @IsIn(agreementKinds) kind!: AgreementKind;
  @IsLine() title!: string;
  /** What the parties agree to do. */
  @IsProse(2000) about!: string;
  /** The partner that sees to it. */
  @IsId() responsible!: string;
  /** The partners that sign or have signed it. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @AreIds() parties!: string[];
  /** Whether the parties go on cooperating by it after the last day of the project. */
  @IsBoolean() continues!: boolean;
  /** The parties are of at least two countries: only such agreements count for RCO86 and RCR84. */
  @IsBoolean() joint!: boolean;
  /** It continues and did not end by the last day of the project: only then its parties count for RCR84. */
  @IsBoolean() lasting!: boolean;
  @IsIn(agreementStates) state!: AgreementState;
  @IsOptional() @IsDay() signedOn?: string;
  /** Its last day; without one it holds until it is ended. */
  @IsOptional() @IsDay() validUntil?: string;
  @IsOptional() @IsDay() endedOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

const drafted: AgreementSnapshot = {
  kind: 'administrative',
  title: 'One form for case files that cross the border',
  about: 'Counselling centres accept the form of the neighbouring country and answer within ten days.',
  responsible: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
  parties: ['2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21', '9e8d7c6b-5a4f-4e3d-8c2b-1a0f9e8d7c6b'],
  continues: true,
  joint: true,
  lasting: true,
  state: 'drafted',
};
const signed: AgreementSnapshot = {
  ...drafted,
  state: 'signed',
  signedOn: '2025-05-20',
  evidence: [{ url: 'https://example.org/agreement', title: 'The agreement' }],
};
const ended: AgreementSnapshot = { ...signed, state: 'ended', endedOn: '2025-06-12', lasting: false };

@event({
  ...about,
  verb: 'drafted',
  summary: 'An agreement of partners was drafted.',
  example: { agreement, project, after: drafted },
})
export class AgreementDrafted {
  @IsId() agreement!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => AgreementSnapshot) after!: AgreementSnapshot;
}

/** What an event about a change of an agreement says. */
class AgreementChange {
  @IsId() agreement!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => AgreementSnapshot) before!: AgreementSnapshot;
  @ValidateNested() @Type(() => AgreementSnapshot) after!: AgreementSnapshot;
}

@event({
  ...about,
  verb: 'signed',
  summary: 'All parties have signed an agreement.',
  example: { agreement, project, before: drafted, after: signed },
})
export class AgreementSigned extends AgreementChange {}

@event({
  ...about,
  verb: 'ended',
  summary: 'An agreement holds no more.',
  example: { agreement, project, before: signed, after: ended, reason: 'A law has taken its place.' },
})
export class AgreementEnded extends AgreementChange {
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'corrected',
  summary: 'What is said of an agreement was corrected; a day taken away takes its step back.',
  example: { agreement, project, before: ended, after: signed, reason: 'It still holds.' },
})
export class AgreementCorrected extends AgreementChange {
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'An agreement was taken back: it was entered by mistake.',
  example: { agreement, project, before: drafted, reason: 'Entered twice.' },
})
export class AgreementVoided {
  @IsId() agreement!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => AgreementSnapshot) before!: AgreementSnapshot;
  @IsProse(2000) reason!: string;
}
