import { IsCountry, IsId, IsLine, type Role, roles, type ScopeKind, scopeKinds } from '@integras/contracts';
import { IsIn, IsOptional } from 'class-validator';

export class WantedGrant {
  @IsIn(roles) role!: Role;
  @IsIn(scopeKinds) scope!: ScopeKind;
  /** The project, pilot or partner; without one a project scope means every project. */
  @IsOptional() @IsId() id?: string;
  /** The country of a country scope. */
  @IsOptional() @IsCountry() country?: string;
}

export class GiveGrant extends WantedGrant {
  /** Why; kept here only, for whoever looks back. */
  @IsOptional() @IsLine(500) reason?: string;
}

/** Ends a grant, or an account with everything it was granted. */
export class EndRights {
  /** Why; kept here only, for whoever looks back. */
  @IsLine(500) reason!: string;
}
