import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { type AttendanceMethod, attendanceMethods, type TrainingKind, trainingKinds } from '../code-lists/trainings.js';
import { event } from '../event.js';
import { IsDay, IsDecimal, IsId, IsProse } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';
import { Stakeholder } from './registration.events.js';

const scheme = '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01';
const session = '6d2f7c11-5b1f-4f3e-8a34-2e5d8c9b0a11';
const attendee = '9a8b7c6d-5e4f-4a3b-8c1d-0e9f8a7b6c51';
const attendance = '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e61';
const participation = '2d3e4f5a-6b7c-4d8e-9fa0-1b2c3d4e5f71';
const stakeholder: Stakeholder = { kind: 'public_body', country: 'SI' };

/** That somebody was at a session. */
export class AttendanceSnapshot {
  @IsId() scheme!: string;
  @IsId() session!: string;
  @IsId() @Pseudonymous() attendee!: string;
  /** How long they were there. */
  @IsDecimal() hours!: string;
  @IsIn(attendanceMethods) method!: AttendanceMethod;
}

const attended: AttendanceSnapshot = { scheme, session, attendee, hours: '7.5', method: 'list' };

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'attendance',
  verb: 'recorded',
  summary: 'Somebody attended a session of a training.',
  example: { attendance, after: attended },
})
export class AttendanceRecorded {
  @IsId() @Pseudonymous() attendance!: string;
  @ValidateNested() @Type(() => AttendanceSnapshot) after!: AttendanceSnapshot;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'attendance',
  verb: 'corrected',
  summary: 'It was put right how long somebody attended a session of a training.',
  example: {
    attendance,
    before: attended,
    after: { ...attended, hours: '4', method: 'correction' },
    reason: 'Left at noon.',
  },
})
export class AttendanceCorrected {
  @IsId() @Pseudonymous() attendance!: string;
  @ValidateNested() @Type(() => AttendanceSnapshot) before!: AttendanceSnapshot;
  @ValidateNested() @Type(() => AttendanceSnapshot) after!: AttendanceSnapshot;
  @IsOptional() @IsProse(500) reason?: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'attendance',
  verb: 'voided',
  summary: 'An attendance was taken back: it did not happen.',
  example: { attendance, before: attended, reason: 'Ticked the wrong line.' },
})
export class AttendanceVoided {
  @IsId() @Pseudonymous() attendance!: string;
  @ValidateNested() @Type(() => AttendanceSnapshot) before!: AttendanceSnapshot;
  @IsOptional() @IsProse(500) reason?: string;
}

/** What one attendee's attendances of one training come to: a participation, of which a person can have several. */
export class ParticipationSnapshot {
  @IsId() scheme!: string;
  @IsId() @Pseudonymous() attendee!: string;
  @ValidateNested() @Type(() => Stakeholder) stakeholder!: Stakeholder;
  @IsIn(trainingKinds) kind!: TrainingKind;
  /** Organised from at least two countries. */
  @IsBoolean() joint!: boolean;
  /** Those attended, also one that goes on. */
  @IsInt() @Min(1) sessions!: number;
  /** Attended in sessions that have ended. */
  @IsDecimal() hours!: string;
  /** The day of the first session attended, at its place. */
  @IsDay() on!: string;
  /** The day on which the rule of the scheme was met, by sessions that have ended; absent until then. */
  @IsOptional() @IsDay() completedOn?: string;
}

const taking: ParticipationSnapshot = {
  scheme,
  attendee,
  stakeholder,
  kind: 'study_visit',
  joint: true,
  sessions: 1,
  hours: '7.5',
  on: '2026-05-04',
};
const completed: ParticipationSnapshot = { ...taking, sessions: 2, hours: '15', completedOn: '2026-05-05' };

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'participation',
  verb: 'begun',
  summary: 'Somebody takes part in a training: the first session was attended.',
  example: { participation, after: taking },
})
export class ParticipationBegun {
  @IsId() @Pseudonymous() participation!: string;
  @ValidateNested() @Type(() => ParticipationSnapshot) after!: ParticipationSnapshot;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'participation',
  verb: 'changed',
  summary:
    'A participation in a training comes to something else: another session was attended, has ended, or was put right.',
  example: { participation, before: taking, after: completed },
})
export class ParticipationChanged {
  @IsId() @Pseudonymous() participation!: string;
  @ValidateNested() @Type(() => ParticipationSnapshot) before!: ParticipationSnapshot;
  @ValidateNested() @Type(() => ParticipationSnapshot) after!: ParticipationSnapshot;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'participation',
  verb: 'voided',
  summary: 'A participation in a training was taken back with the last attendance.',
  example: { participation, before: taking },
})
export class ParticipationVoided {
  @IsId() @Pseudonymous() participation!: string;
  @ValidateNested() @Type(() => ParticipationSnapshot) before!: ParticipationSnapshot;
}
