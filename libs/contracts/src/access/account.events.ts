import { IsIn, IsOptional } from 'class-validator';
import { type Role, type ScopeKind, roles, scopeKinds } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCountry, IsId, IsLine } from '../formats.js';

const account = '8a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61';

@event({
  service: 'access',
  journal: 'account',
  entity: 'account',
  verb: 'registered',
  summary: 'A person or partner system may sign in.',
  example: { account, issuer: 'https://id.example.org', subject: 'u-4711', kind: 'person' },
})
export class AccountRegistered {
  @IsId() account!: string;
  /** Issuer and subject of the tokens that prove this account. */
  @IsLine(500) issuer!: string;
  @IsLine(255) subject!: string;
  @IsIn(['person', 'partner_system']) kind!: 'person' | 'partner_system';
}

@event({
  service: 'access',
  journal: 'account',
  entity: 'account',
  verb: 'closed',
  summary: 'An account may not sign in any more.',
  example: { account },
})
export class AccountClosed {
  @IsId() account!: string;
}

@event({
  service: 'access',
  journal: 'account',
  entity: 'grant',
  verb: 'given',
  summary: 'An account was given a role within a scope.',
  example: {
    grant: 'b7a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c71',
    account,
    role: 'pilot_manager',
    scope: 'pilot',
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  },
})
export class GrantGiven {
  @IsId() grant!: string;
  @IsId() account!: string;
  @IsIn(roles) role!: Role;
  @IsIn(scopeKinds) scope!: ScopeKind;
  /** The project, pilot or partner; absent for a country. */
  @IsOptional() @IsId() id?: string;
  @IsOptional() @IsCountry() country?: string;
}

@event({
  service: 'access',
  journal: 'account',
  entity: 'grant',
  verb: 'revoked',
  summary: 'A role within a scope was taken from an account.',
  example: { grant: 'b7a1c2d3-e4f5-4a6b-8c7d-9e0f1a2b3c71', account },
})
export class GrantRevoked {
  @IsId() grant!: string;
  @IsId() account!: string;
}
