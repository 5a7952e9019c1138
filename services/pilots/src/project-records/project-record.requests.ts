import { IsProse } from '@integras/contracts';
import { IsObject } from 'class-validator';

export class VoidRecord {
  @IsProse(2000) reason!: string;
}

export class CorrectRecord extends VoidRecord {
  /** The fields that were wrong, as a JSON merge patch; a day taken away takes its step back. */
  @IsObject() changes!: object;
}
