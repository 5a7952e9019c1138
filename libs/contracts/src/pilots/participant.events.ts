import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  type ReleaseReason,
  releaseReasons,
  type RestrictionReason,
  restrictionReasons,
} from '../code-lists/data-subjects.js';
import {
  type AgeBand,
  type EmploymentStatus,
  type ExitReason,
  type Gender,
  type ProtectionStatus,
  ageBands,
  employmentStatuses,
  exitReasons,
  genders,
  protectionStatuses,
} from '../code-lists/people.js';
import { Disclosed } from '../disclosed.js';
import { event } from '../event.js';
import { IsDay, IsId, IsProse, IsPseudonym } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const participant = '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41';
const fact = '01936f5e-8f10-7cc0-98c4-2f1a5be0c002';

/** The situation of a participant at entry, as Regulation (EU) 2021/1057 Annex I asks for it. */
export class EntryCharacteristics {
  @IsIn(genders) @Disclosed('characteristics', 'unknown') gender!: Gender;
  @IsIn(ageBands) @Disclosed('characteristics', 'unknown') ageBand!: AgeBand;
  @IsIn(employmentStatuses) @Disclosed('characteristics', 'unknown') employment!: EmploymentStatus;
  @IsOptional() @IsIn(protectionStatuses) @Disclosed('characteristics') protection?: ProtectionStatus;
  /** ISCED 2011 level, 0 to 8. */
  @IsOptional() @IsInt() @Min(0) @Max(8) @Disclosed('characteristics') isced?: number;
  @IsOptional() @IsBoolean() @Disclosed('characteristics') thirdCountryNational?: boolean;
}

/** How and when a participation ended. `employment` is the status up to four weeks after leaving. */
export class Exit {
  @IsDay() @Disclosed('steps') on!: string;
  @IsIn(exitReasons) @Disclosed('steps') reason!: ExitReason;
  @IsIn(employmentStatuses) @Disclosed('characteristics', 'unknown') employment!: EmploymentStatus;
}

/** A participation as it stands. */
export class ParticipantSnapshot {
  /** The same person has the same pseudonym in all pilots of the project. */
  @IsPseudonym() @Pseudonymous() person!: string;
  /** The first day of the first entry; a re-entry leaves it as it is. */
  @IsDay() @Disclosed('steps') enrolledOn!: string;
  @ValidateNested() @Type(() => EntryCharacteristics) entry!: EntryCharacteristics;
  /** Absent while the participation goes on. */
  @IsOptional() @ValidateNested() @Type(() => Exit) exit?: Exit;
}

const enrolled: ParticipantSnapshot = {
  person: 'k7q2m4x6z3b5d7f2h4j6l3n5p7',
  enrolledOn: '2025-03-03',
  entry: { gender: 'female', ageBand: '18_29', employment: 'unemployed', protection: 'refugee', isced: 3 },
};
const exited: ParticipantSnapshot = {
  ...enrolled,
  exit: { on: '2025-09-30', reason: 'job_found', employment: 'employed' },
};

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'enrolled',
  summary: 'A person entered a pilot.',
  example: { participant, after: enrolled },
})
export class ParticipantEnrolled {
  @IsId() @Pseudonymous() participant!: string;
  @ValidateNested() @Type(() => ParticipantSnapshot) after!: ParticipantSnapshot;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'exited',
  summary: 'A participation ended.',
  example: { participant, before: enrolled, after: exited },
})
export class ParticipantExited {
  @IsId() @Pseudonymous() participant!: string;
  @ValidateNested() @Type(() => ParticipantSnapshot) before!: ParticipantSnapshot;
  @ValidateNested() @Type(() => ParticipantSnapshot) after!: ParticipantSnapshot;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 're-entered',
  summary: 'A person who had left came back; the earlier result is replaced.',
  example: { participant, on: '2025-11-03', before: exited, after: enrolled },
})
export class ParticipantReEntered {
  @IsId() @Pseudonymous() participant!: string;
  @IsDay() @Disclosed('steps') on!: string;
  @ValidateNested() @Type(() => ParticipantSnapshot) before!: ParticipantSnapshot;
  @ValidateNested() @Type(() => ParticipantSnapshot) after!: ParticipantSnapshot;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'corrected',
  summary: 'A fact about a participation was corrected; it supersedes the fact named.',
  example: {
    participant,
    corrects: fact,
    before: enrolled,
    after: { ...enrolled, enrolledOn: '2025-03-04' },
    reason: 'Enrolled a day later.',
  },
})
export class ParticipantCorrected {
  @IsId() @Pseudonymous() participant!: string;
  @IsId() @Pseudonymous() corrects!: string;
  @ValidateNested() @Type(() => ParticipantSnapshot) before!: ParticipantSnapshot;
  @ValidateNested() @Type(() => ParticipantSnapshot) after!: ParticipantSnapshot;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'voided',
  summary: 'A fact about a participation was taken back.',
  example: { participant, voids: fact, before: exited, after: enrolled, reason: 'The person had not left.' },
})
export class ParticipantVoided {
  @IsId() @Pseudonymous() participant!: string;
  @IsId() @Pseudonymous() voids!: string;
  @ValidateNested() @Type(() => ParticipantSnapshot) before!: ParticipantSnapshot;
  /** Absent when the participation itself was taken back. */
  @IsOptional() @ValidateNested() @Type(() => ParticipantSnapshot) after?: ParticipantSnapshot;
  @IsProse(2000) @Disclosed('nobody', 'withheld') reason!: string;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'restricted',
  summary: 'The participant asked that what is known of them is kept and not used: it counts in no figure for now.',
  example: { participant, reason: 'accuracy_contested' },
})
export class ParticipantRestricted {
  @IsId() @Pseudonymous() participant!: string;
  /** Absent where none was asked for yet. */
  @IsOptional() @IsIn(restrictionReasons) @Disclosed('nobody') reason?: RestrictionReason;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'released',
  summary: 'What is known of a participant may be used again.',
  example: { participant, reason: 'accuracy_verified' },
})
export class ParticipantReleased {
  @IsId() @Pseudonymous() participant!: string;
  /** Absent where none was asked for yet. */
  @IsOptional() @IsIn(releaseReasons) @Disclosed('nobody') reason?: ReleaseReason;
}

@event({
  service: 'pilots',
  journal: 'pilot',
  entity: 'participant',
  verb: 'erased',
  readers: 'tombstone',
  summary:
    'All that was known of a participant was erased. It also stands in the place of every fact that told of them; whoever kept one of those erases it too.',
  example: { participant },
})
export class ParticipantErased {
  @IsId() @Pseudonymous() participant!: string;
}
