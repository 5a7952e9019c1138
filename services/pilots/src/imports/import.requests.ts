import { IsId } from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type Mode, modes } from './import.entity.js';

export class ImportQuery {
  @IsId() project!: string;
  /** The name of a saved mapping of the project. */
  @IsString() @Length(1, 60) mapping!: string;
  @IsIn(modes) mode!: Mode;
  @IsOptional() @IsIn(['true', 'false']) dryRun?: 'true' | 'false';
}

export class SurveyQuery {
  @IsId() project!: string;
}

export class ApplyQuery {
  /** Another mode than the dry run was sent with, which is the same in both. */
  @IsOptional() @IsIn(modes) mode?: Mode;
}

export const rowStates = ['accepted', 'repeated', 'skipped', 'refused'] as const;

export class RowsQuery extends PageQuery {
  @IsOptional() @IsIn(rowStates) state?: (typeof rowStates)[number];
}
