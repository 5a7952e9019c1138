import { IsProse } from '@integras/contracts';
import { IsObject, IsOptional } from 'class-validator';

export class VoidFact {
  @IsProse(2000) reason!: string;
}

export class CorrectFact extends VoidFact {
  /** The fields of the report that were wrong, as a JSON merge patch; they are checked as a report of this kind is. */
  @IsObject() changes!: object;
}

/** A correction that is only looked at: its reason may follow. */
export class PreviewVoiding {
  @IsOptional() @IsProse(2000) reason?: string;
}

export class PreviewCorrection extends PreviewVoiding {
  @IsObject() changes!: object;
}
