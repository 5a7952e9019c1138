import { IsLine } from '@integras/contracts';
import { IsIn } from 'class-validator';

export class RegisterAccount {
  /** Who vouches for the login: the issuer of the tokens. */
  @IsLine(500) issuer!: string;
  /** The subject of the tokens; of a partner system, its client id. */
  @IsLine(255) subject!: string;
  @IsIn(['person', 'partner_system']) kind!: 'person' | 'partner_system';
  /** For people to know each other by; kept here only. */
  @IsLine(200) name!: string;
}
