import { IsProse } from '@integras/contracts';
import { IsOptional } from 'class-validator';

export class CancelScheme {
  @IsOptional() @IsProse(500) reason?: string;
}
