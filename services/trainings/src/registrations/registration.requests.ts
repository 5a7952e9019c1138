import { IsCountry, IsId, IsLine, type PartnerKind, partnerKinds } from '@integras/contracts';
import { IsEmail, IsIn, IsOptional, Matches } from 'class-validator';

export const letterLanguages = ['en', 'de'] as const;

/** Who wants to come. */
export class Register {
  @IsLine() name!: string;
  @IsEmail() @IsLine(254) email!: string;
  /** The kind of their organisation. */
  @IsIn(partnerKinds) kind!: PartnerKind;
  @IsCountry() country!: string;
  /** When their organisation is a partner. */
  @IsOptional() @IsId() partner?: string;
  /** In which they are written to; English when absent. */
  @IsOptional() @IsIn(letterLanguages) language?: (typeof letterLanguages)[number];
}

export class WallCode {
  @Matches(/^[\w-]{16}$/, { message: '$property must be the code on the wall' }) code!: string;
}
