import { IsLine, IsPlausible, IsProse, IsZoneName, uuidPattern } from '@integras/contracts';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const isLocal = { message: '$property must be a local date and time, as in 2026-05-04T09:00' };

/** When, where and for how many a session is to be. */
export class PlanSession {
  @IsLine() title!: string;
  @Matches(local, isLocal) @IsPlausible() startsAt!: string;
  @Matches(local, isLocal) @IsPlausible() endsAt!: string;
  /** IANA; that of the host territory when absent. */
  @IsOptional() @IsZoneName() timeZone?: string;
  @IsLine() place!: string;
  @IsInt() @Min(1) @Max(100_000) capacity!: number;
}

export class CancelSession {
  @IsOptional() @IsProse(500) reason?: string;
}

export class SessionsQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) scheme?: string;
}
