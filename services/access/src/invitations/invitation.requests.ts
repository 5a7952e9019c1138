import { IsLine } from '@integras/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { WantedGrant } from '../grants/grant.requests.js';

export class Invite {
  /** For people to know each other by; kept here only. */
  @IsLine(200) name!: string;
  /** Where the link is mailed. Without it, hand the link over yourself. */
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  /** Of the mail. */
  @IsOptional() @IsIn(['en', 'de']) language?: 'en' | 'de';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WantedGrant)
  grants!: WantedGrant[];
  /** How long it can be accepted. */
  @IsOptional() @IsInt() @Min(1) @Max(30) days?: number;
}

export class AcceptInvitation {
  /** The last part of the link. */
  @IsLine(200) key!: string;
}
