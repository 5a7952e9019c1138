import { type DisclosureLevel, disclosureLevels, IsId, IsLine } from '@integras/contracts';
import { IsIn, IsOptional } from 'class-validator';

export class AgreeDisclosure {
  @IsId() pilot!: string;
  /** `steps`: which steps a participant took; `characteristics`: what is known of the person too. */
  @IsIn(disclosureLevels) level!: DisclosureLevel;
  /** Why; kept here only, for whoever looks back. */
  @IsOptional() @IsLine(500) reason?: string;
}
