import { indicatorCodePattern, IsCountry, IsId, IsZoneName } from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type ChannelName, channelNames } from '../channels/channels.js';
import { type NoticeKind, noticeKinds } from '../kinds/notice-kind.js';
import { type Timing, timings } from '../moments/timing.js';
import { type Language, languages } from './recipient.js';

const IsTimeOfDay = () =>
  Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of the day, as in 08:00' });

class RuleRequest {
  /** Absent: for every kind. */
  @IsOptional() @IsIn(noticeKinds) kind?: NoticeKind;
  @IsIn(channelNames) channel!: ChannelName;
  @IsIn(timings) when!: Timing;
  @IsOptional() @IsId() pilot?: string;
  @IsOptional() @IsCountry() country?: string;
  @IsOptional() @Matches(indicatorCodePattern) indicator?: string;
}

class QuietHours {
  @IsTimeOfDay() from!: string;
  @IsTimeOfDay() until!: string;
}

export class SetPreferences {
  @IsIn(languages) language!: Language;
  @IsZoneName() timeZone!: string;
  /** When digests come, by the clock of the time zone; the weekly one on Mondays. */
  @IsTimeOfDay() digestAt!: string;
  @IsOptional() @ValidateNested() @Type(() => QuietHours) quiet?: QuietHours;
  /** Absent: no mails. Another address than before is asked first. */
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  /** Of several the first that fits decides. */
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => RuleRequest) rules!: RuleRequest[];
}

export class SetWebhook {
  /** https, a public address. */
  @IsString() @Length(1, 2_000) url!: string;
}

export class ConfirmEmail {
  /** As the link in the mail carries it. */
  @Matches(/^[\w-]{32}$/) key!: string;
}
