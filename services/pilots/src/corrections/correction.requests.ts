import { IsProse } from '@integras/contracts';
import { IsObject } from 'class-validator';

export class VoidFact {
  @IsProse(2000) reason!: string;
}

export class CorrectFact extends VoidFact {
  /** The fields of the report that were wrong, as a JSON merge patch; they are checked as a report of this kind is. */
  @IsObject() changes!: object;
}
