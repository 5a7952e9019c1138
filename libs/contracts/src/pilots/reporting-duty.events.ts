import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type ReportingDutyState, reportingDutyStates } from '../code-lists/work-plan.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from './milestone.events.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const reportingDuty = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f05';
const about = { service: 'pilots', journal: 'project', entity: 'reporting-duty', readers: 'partnership' } as const;

/** What has to be reported by whom until when, as it stands. */
export class ReportingDutySnapshot {
  /** What is to be reported, as in `Partner report`. */
  @IsLine() title!: string;
  /** The first and last day of the reporting period it is about. */
  @IsDay() from!: string;
  @IsDay() to!: string;
  /** The partner that owes it. */
  @IsId() partner!: string;
  /** The pilot it is about; about all the partner does when it is not there. */
  @IsOptional() @IsId() pilot?: string;
  @IsDay() dueOn!: string;
  @IsIn(reportingDutyStates) state!: ReportingDutyState;
  @IsOptional() @IsDay() handedInOn?: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceLink) report?: EvidenceLink;
}

const owed: ReportingDutySnapshot = {
  title: 'Partner report',
  from: '2025-01-01',
  to: '2025-06-30',
  partner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21',
  dueOn: '2025-07-31',
  state: 'owed',
};
const handedIn: ReportingDutySnapshot = { ...owed, state: 'handed_in', handedInOn: '2025-07-28' };

@event({
  ...about,
  verb: 'set',
  summary: 'A partner has to report about a period until a day.',
  example: { reportingDuty, project, after: owed },
})
export class ReportingDutySet {
  @IsId() reportingDuty!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ReportingDutySnapshot) after!: ReportingDutySnapshot;
}

@event({
  ...about,
  verb: 'handed-in',
  summary: 'A report that was owed was handed in.',
  example: { reportingDuty, project, before: owed, after: handedIn },
})
export class ReportingDutyHandedIn {
  @IsId() reportingDuty!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ReportingDutySnapshot) before!: ReportingDutySnapshot;
  @ValidateNested() @Type(() => ReportingDutySnapshot) after!: ReportingDutySnapshot;
}

@event({
  ...about,
  verb: 'corrected',
  summary: 'What is said of a reporting duty was corrected; a day taken away takes its step back.',
  example: { reportingDuty, project, before: handedIn, after: owed, reason: 'It was the report of another period.' },
})
export class ReportingDutyCorrected extends ReportingDutyHandedIn {
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'A reporting duty was taken back.',
  example: { reportingDuty, project, before: owed, reason: 'The programme does not ask for it.' },
})
export class ReportingDutyVoided {
  @IsId() reportingDuty!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => ReportingDutySnapshot) before!: ReportingDutySnapshot;
  @IsProse(2000) reason!: string;
}
