import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  type CefrLevel,
  type OutcomeKind,
  type Track,
  cefrLevels,
  outcomeKinds,
  tracks,
} from '../code-lists/people.js';
import { Disclosed } from '../disclosed.js';
import { event } from '../event.js';
import { IsDay, IsDecimal, IsId, IsLine, IsProse } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const participant = '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41';
const outcome = '6f1c1d52-8a3e-4a1b-9c55-0d2c6b7e8f51';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c003';

/** Something that happened to a participant on a track from reception to autonomy. */
export class OutcomeRecord {
  @IsId() @Pseudonymous() participant!: string;
  @IsIn(tracks) @Disclosed('steps') track!: Track;
  @IsIn(outcomeKinds) @Disclosed('steps') kind!: OutcomeKind;
  @IsDay() @Disclosed('steps') on!: string;
  /** What was measured, exact; absent for an outcome that only happened. Unknown is absent, never 0. */
  @IsOptional() @IsDecimal() @Disclosed('characteristics') value?: string;
  /** The unit of `value`, as in `USD` or `points`. */
  @IsOptional() @IsLine(20) @Disclosed('characteristics') unit?: string;
  /** For `language_level`. */
  @IsOptional() @IsIn(cefrLevels) @Disclosed('steps') level?: CefrLevel;
}

const recorded: OutcomeRecord = {
  participant,
  track: 'language',
  kind: 'language_level',
  on: '2025-06-20',
  level: 'a2',
};

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'outcome',
  verb: 'recorded',
  summary: 'Something happened on one of the tracks of a participant.',
  example: { outcome, after: recorded },
})
export class OutcomeRecorded {
  @IsId() @Pseudonymous() outcome!: string;
  @ValidateNested() @Type(() => OutcomeRecord) after!: OutcomeRecord;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'outcome',
  verb: 'corrected',
  summary: 'An outcome was corrected; it supersedes the fact named.',
  example: { outcome, corrects: fact, before: recorded, after: recorded, reason: 'A typing mistake.' },
})
export class OutcomeCorrected {
  @IsId() @Pseudonymous() outcome!: string;
  @IsId() @Pseudonymous() corrects!: string;
  @ValidateNested() @Type(() => OutcomeRecord) before!: OutcomeRecord;
  @ValidateNested() @Type(() => OutcomeRecord) after!: OutcomeRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'outcome',
  verb: 'voided',
  summary: 'An outcome was taken back.',
  example: { outcome, voids: fact, before: recorded, reason: 'Recorded twice.' },
})
export class OutcomeVoided {
  @IsId() @Pseudonymous() outcome!: string;
  @IsId() @Pseudonymous() voids!: string;
  @ValidateNested() @Type(() => OutcomeRecord) before!: OutcomeRecord;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}
