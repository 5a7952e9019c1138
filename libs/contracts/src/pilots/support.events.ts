import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import { type Track, tracks } from '../code-lists/people.js';
import { Disclosed } from '../disclosed.js';
import { event } from '../event.js';
import { IsDay, IsDecimal, IsId, IsProse } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const participant = '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41';
const support = '6f1c1d52-8a3e-4a1b-9c55-0d2c6b7e8f51';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c003';

/** Support a participant received on one day. */
export class SupportRecord {
  @IsId() @Pseudonymous() participant!: string;
  @IsIn(tracks) @Disclosed('steps') track!: Track;
  @IsDay() @Disclosed('steps') on!: string;
  /** Hours, exact, as in `1.5`. */
  @IsDecimal() @Disclosed('steps') hours!: string;
}

const recorded: SupportRecord = { participant, track: 'mentoring', on: '2025-04-11', hours: '1.5' };

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'support',
  verb: 'given',
  summary: 'Hours of support were given to a participant.',
  example: { support, after: recorded },
})
export class SupportGiven {
  @IsId() @Pseudonymous() support!: string;
  @ValidateNested() @Type(() => SupportRecord) after!: SupportRecord;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'support',
  verb: 'corrected',
  summary: 'A record of support was corrected; it supersedes the fact named.',
  example: { support, corrects: fact, before: recorded, after: recorded, reason: 'A typing mistake.' },
})
export class SupportCorrected {
  @IsId() @Pseudonymous() support!: string;
  @IsId() @Pseudonymous() corrects!: string;
  @ValidateNested() @Type(() => SupportRecord) before!: SupportRecord;
  @ValidateNested() @Type(() => SupportRecord) after!: SupportRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'support',
  verb: 'erased',
  summary: 'All that was known of a record of support was erased, with the participant it was given to.',
  example: { support, participant },
})
export class SupportErased {
  @IsId() @Pseudonymous() support!: string;
  @IsId() @Pseudonymous() participant!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'support',
  verb: 'voided',
  summary: 'A record of support was taken back.',
  example: { support, voids: fact, before: recorded, reason: 'Recorded twice.' },
})
export class SupportVoided {
  @IsId() @Pseudonymous() support!: string;
  @IsId() @Pseudonymous() voids!: string;
  @ValidateNested() @Type(() => SupportRecord) before!: SupportRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}
