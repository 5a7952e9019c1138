import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import {
  type EmploymentStatus,
  type FollowUpPoint,
  type FollowUpResult,
  employmentStatuses,
  followUpPoints,
  followUpResults,
} from '../code-lists/people.js';
import { Disclosed } from '../disclosed.js';
import { event } from '../event.js';
import { IsDay, IsId, IsProse } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const participant = '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41';
const followUp = '6f1c1d52-8a3e-4a1b-9c55-0d2c6b7e8f51';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c003';

/** What was learnt four weeks or six months after leaving. `employment` is `unknown` unless the result is `done`. */
export class FollowUpRecord {
  @IsId() @Pseudonymous() participant!: string;
  @IsIn(followUpPoints) @Disclosed('steps') point!: FollowUpPoint;
  @IsDay() @Disclosed('steps') on!: string;
  @IsIn(followUpResults) @Disclosed('steps') result!: FollowUpResult;
  @IsIn(employmentStatuses) @Disclosed('characteristics', 'unknown') employment!: EmploymentStatus;
}

const recorded: FollowUpRecord = {
  participant,
  point: 'six_months',
  on: '2026-04-01',
  result: 'done',
  employment: 'employed',
};

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'follow-up',
  verb: 'recorded',
  summary: 'A participant was asked again after leaving.',
  example: { followUp, after: recorded },
})
export class FollowUpRecorded {
  @IsId() @Pseudonymous() followUp!: string;
  @ValidateNested() @Type(() => FollowUpRecord) after!: FollowUpRecord;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'follow-up',
  verb: 'corrected',
  summary: 'A follow up was corrected; it supersedes the fact named.',
  example: { followUp, corrects: fact, before: recorded, after: recorded, reason: 'A typing mistake.' },
})
export class FollowUpCorrected {
  @IsId() @Pseudonymous() followUp!: string;
  @IsId() @Pseudonymous() corrects!: string;
  @ValidateNested() @Type(() => FollowUpRecord) before!: FollowUpRecord;
  @ValidateNested() @Type(() => FollowUpRecord) after!: FollowUpRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'follow-up',
  verb: 'voided',
  summary: 'A follow up was taken back.',
  example: { followUp, voids: fact, before: recorded, reason: 'Recorded twice.' },
})
export class FollowUpVoided {
  @IsId() @Pseudonymous() followUp!: string;
  @IsId() @Pseudonymous() voids!: string;
  @ValidateNested() @Type(() => FollowUpRecord) before!: FollowUpRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}
