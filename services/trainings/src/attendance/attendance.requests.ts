import { IsId, IsProse } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, Matches, ValidateNested } from 'class-validator';

/** Hours attended, above 0, as an exact decimal of at most two places. */
export const IsHours = () =>
  Matches(/^(?!0*(\.0*)?$)\d{1,3}(\.\d{1,2})?$/, {
    message: '$property must be hours above 0 as text, with at most two decimal places, as in "7.5"',
  });

class Present {
  @IsId() registration!: string;
  /** As long as the session when absent. */
  @IsOptional() @IsHours() hours?: string;
}

export class NoteAttendance {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => Present)
  present!: Present[];
}

export class CorrectAttendance {
  @IsHours() hours!: string;
  @IsProse(500) reason!: string;
}

export class VoidAttendance {
  @IsProse(500) reason!: string;
}
