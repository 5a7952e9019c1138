import { IsCountry, IsId, type Role, roles, type ScopeKind, scopeKinds } from '@integras/contracts';
import { IsIn, IsOptional } from 'class-validator';

export class GiveGrant {
  @IsIn(roles) role!: Role;
  @IsIn(scopeKinds) scope!: ScopeKind;
  /** The project or pilot; without one a project scope means every project. */
  @IsOptional() @IsId() id?: string;
  /** The country of a country scope. */
  @IsOptional() @IsCountry() country?: string;
}
