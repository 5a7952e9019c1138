import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type Role, type ScopeKind, roles, scopeKinds } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCountry, IsId, IsInstant } from '../formats.js';

const invitation = 'c2d4e6f8-1a3b-4c5d-8e7f-9a0b1c2d3e41';

/** A role within a scope, as it is offered. */
export class OfferedGrant {
  @IsIn(roles) role!: Role;
  @IsIn(scopeKinds) scope!: ScopeKind;
  /** The project, pilot or partner; absent for a country. */
  @IsOptional() @IsId() id?: string;
  @IsOptional() @IsCountry() country?: string;
}

@event({
  service: 'access',
  journal: 'invitation',
  entity: 'invitation',
  verb: 'made',
  summary: 'Somebody was offered roles within scopes. Whom, no event says.',
  example: {
    invitation,
    grants: [{ role: 'pilot_manager', scope: 'pilot', id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }],
    expires: '2025-06-22T10:00:00.000Z',
  },
})
export class InvitationMade {
  @IsId() invitation!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OfferedGrant)
  grants!: OfferedGrant[];
  /** When it can no longer be accepted. */
  @IsInstant() expires!: string;
}

@event({
  service: 'access',
  journal: 'invitation',
  entity: 'invitation',
  verb: 'accepted',
  summary: 'An invitation was accepted; the account was given what it offered.',
  example: { invitation, account: '8a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61' },
})
export class InvitationAccepted {
  @IsId() invitation!: string;
  @IsId() account!: string;
}

@event({
  service: 'access',
  journal: 'invitation',
  entity: 'invitation',
  verb: 'withdrawn',
  summary: 'An invitation that nobody had accepted was taken back.',
  example: { invitation },
})
export class InvitationWithdrawn {
  @IsId() invitation!: string;
}
