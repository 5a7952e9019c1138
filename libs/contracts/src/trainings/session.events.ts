import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsTimeZone, Matches, Max, Min, ValidateNested } from 'class-validator';
import { event } from '../event.js';
import { IsId, IsInstant, IsLine, IsProse } from '../formats.js';

const scheme = '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01';
const session = '6d2f7c11-5b1f-4f3e-8a34-2e5d8c9b0a11';
const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const isLocal = { message: '$property must be a local date and time, as in 2026-05-04T09:00' };

/** When, where and for how many a session is. */
export class SessionPlan {
  @IsLine() title!: string;
  /** Date and time at the place, and the zone they are meant in. */
  @Matches(local, isLocal) startsAt!: string;
  @Matches(local, isLocal) endsAt!: string;
  /** IANA. */
  @IsTimeZone() timeZone!: string;
  /** The same as instants. */
  @IsInstant() starts!: string;
  @IsInstant() ends!: string;
  @IsLine() place!: string;
  @IsInt() @Min(1) @Max(100_000) capacity!: number;
}

const plan: SessionPlan = {
  title: 'First day',
  startsAt: '2026-05-04T09:00',
  endsAt: '2026-05-04T16:30',
  timeZone: 'Europe/Vienna',
  starts: '2026-05-04T07:00:00.000Z',
  ends: '2026-05-04T14:30:00.000Z',
  place: 'Caritas Vienna, Albrechtskreithgasse',
  capacity: 24,
};

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'session',
  verb: 'scheduled',
  readers: 'public',
  summary: 'A session of a training was scheduled.',
  example: { session, scheme, after: plan },
})
export class SessionScheduled {
  @IsId() session!: string;
  @IsId() scheme!: string;
  @ValidateNested() @Type(() => SessionPlan) after!: SessionPlan;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'session',
  verb: 'rescheduled',
  readers: 'public',
  summary: 'A session of a training takes place at another time or place, or for more or fewer people.',
  example: {
    session,
    scheme,
    before: plan,
    after: {
      ...plan,
      startsAt: '2026-05-05T09:00',
      endsAt: '2026-05-05T16:30',
      starts: '2026-05-05T07:00:00.000Z',
      ends: '2026-05-05T14:30:00.000Z',
    },
  },
})
export class SessionRescheduled {
  @IsId() session!: string;
  @IsId() scheme!: string;
  @ValidateNested() @Type(() => SessionPlan) before!: SessionPlan;
  @ValidateNested() @Type(() => SessionPlan) after!: SessionPlan;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'session',
  verb: 'cancelled',
  readers: 'public',
  summary: 'A session of a training does not take place.',
  example: { session, scheme, before: plan, reason: 'The speaker fell ill.' },
})
export class SessionCancelled {
  @IsId() session!: string;
  @IsId() scheme!: string;
  @ValidateNested() @Type(() => SessionPlan) before!: SessionPlan;
  @IsOptional() @IsProse(500) reason?: string;
}
