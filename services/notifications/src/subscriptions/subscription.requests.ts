import { IsId, IsLine, uuidPattern } from '@integras/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

import { type Signing, signings } from '../webhooks/signing.js';
import { type Transport, transports } from './subscription.entity.js';

const most = 200;

export class RegisterSubscription {
  /** The account of the partner system it is for; a partner system's own when absent. */
  @IsOptional() @IsId() account?: string;
  /** For people to tell it from others. */
  @IsLine() name!: string;
  /** `webhook` when absent. */
  @IsOptional() @IsIn(transports) transport?: Transport;
  /** Where a webhook sends facts: https, a public address. */
  @IsOptional() @IsString() @Length(1, 2_000) url?: string;
  /** How a webhook is signed: `hmac` when absent, or `ed25519`, where the receiver holds nothing secret. */
  @IsOptional() @IsIn(signings) signing?: Signing;
  /** Event types of the catalogue; all when absent. */
  @IsOptional() @IsArray() @ArrayMaxSize(most) @IsString({ each: true }) types?: string[];
  /** ISO 3166-1 alpha-2 codes. */
  @IsOptional() @IsArray() @ArrayMaxSize(most) @IsString({ each: true }) countries?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(most)
  @Matches(uuidPattern, { each: true, message: 'each value in $property must be a lower-case UUID' })
  pilots?: string[];
  /** From the beginning of the history, or from now on (the default). */
  @IsOptional() @IsIn(['start', 'now']) from?: 'start' | 'now';
}

export class Replay {
  /** The numbers in the subscription that are sent again, both included. */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) from!: number;
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) until!: number;
}

export class Acknowledge {
  /** Everything up to this number in the subscription was dealt with. */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) through!: number;
}

export class FactsQuery {
  /** After this number; from the first on when absent. */
  @IsOptional() @Matches(/^\d{1,15}$/, { message: '$property must be a number' }) after?: string;
  /** So many seconds are waited for something to come; not at all when absent. */
  @IsOptional() @Matches(/^(\d|1\d|20)$/, { message: '$property must be a number from 0 to 20' }) wait?: string;
}

export class DeliveriesQuery {
  /** After this number. */
  @IsOptional() @Matches(/^\d{1,15}$/, { message: '$property must be a number' }) after?: string;
  @IsOptional() @IsIn(['waiting', 'delivered', 'given_up']) state?: DeliveryState;
}

export type DeliveryState = 'waiting' | 'delivered' | 'given_up';
