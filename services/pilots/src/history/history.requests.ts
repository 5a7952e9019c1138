import { IsId } from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsOptional } from 'class-validator';

export class HistoryQuery extends PageQuery {
  @IsOptional() @IsId() entity?: string;
}
