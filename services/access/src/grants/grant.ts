import { type Role, roles, type ScopeKind } from '@integras/contracts';
import { can, type Grant, problem, type Resource, scopesOfRole } from '@integras/service-kit';

export type Scope = Pick<Grant, 'scope' | 'scopeId' | 'country'>;
/** A role within a scope, before it is anybody's. */
export type Offer = Omit<Grant, 'id'>;
/** An offer as events tell it. */
export const told = ({ role, scope, scopeId, country }: Offer) => ({
  role,
  scope,
  ...(scopeId !== undefined && { id: scopeId }),
  ...(country !== undefined && { country }),
});

export type Holder = readonly Grant[];
export type Kind = 'person' | 'partner_system';

const everyRole: readonly Role[] = roles;

/** Which roles the holder of a role may hand out, and take back, inside the scope of their own grant. */
const hands: Partial<Record<Role, { gives: readonly Role[]; takes: readonly Role[] }>> = {
  lead_partner: { gives: everyRole, takes: everyRole },
  country_coordinator: { gives: ['pilot_manager'], takes: ['pilot_manager'] },
  // Inviting a colleague is theirs; ending somebody's work is not.
  pilot_manager: { gives: ['pilot_manager'], takes: [] },
};

/** Whether a holder of these grants may hand out, or take back, a role at a place. */
export function mayHand(way: 'gives' | 'takes', holder: Holder, role: Role, place: Resource): boolean {
  return holder.some((grant) => can([grant], 'people.write', place) && hands[grant.role]?.[way].includes(role));
}

/**
 * A scope as the role needs it: the right kind, with exactly what that kind names.
 * @throws Refusal 422
 */
export function scopeFor(
  role: Role,
  kind: Kind,
  { scope, id, country }: { scope: ScopeKind; id?: string; country?: string },
): Scope {
  const allowed: readonly ScopeKind[] = scopesOfRole[role];
  if (!allowed.includes(scope)) throw unfit('scope', `a ${role} has the scope ${allowed.join(' or ')}`);
  if ((role === 'partner_system') !== (kind === 'partner_system')) throw unfit('role', `a ${kind} cannot be a ${role}`);
  if (scope === 'country') {
    if (country === undefined) throw unfit('country', 'a country scope names a country');
    if (id !== undefined) throw unfit('id', 'a country scope has no id');
    return { scope, country };
  }
  if (country !== undefined) throw unfit('country', 'only a country scope names a country');
  if (scope !== 'project' && id === undefined) throw unfit('id', `a ${scope} scope names its ${scope}`);
  return { scope, ...(id !== undefined && { scopeId: id }) };
}

const unfit = (field: string, reason: string) =>
  problem('grant-does-not-fit', 422, 'Such a grant cannot be given', `${reason}.`, [{ field, reason }]);

export const isSame = (one: Scope & { role: Role }, other: Scope & { role: Role }): boolean =>
  one.role === other.role &&
  one.scope === other.scope &&
  one.scopeId === other.scopeId &&
  one.country === other.country;
