import { IsId, IsInstant } from '@integras/contracts';
import { IsOptional } from 'class-validator';
import { PageQuery } from '../http/page.js';

/** Which part of an audit trail is asked for. */
export class AuditQuery extends PageQuery {
  /** What one account did. */
  @IsOptional() @IsId() actor?: string;
  /** What was done with one thing. */
  @IsOptional() @IsId() object?: string;
  /** Only what came before this instant. */
  @IsOptional() @IsInstant() until?: string;
}
