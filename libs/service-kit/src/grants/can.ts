import type { Role, ScopeKind } from '@integras/contracts';
import { type Action, matrix, type Reach } from './matrix.js';

/** A role within a scope. */
export interface Grant {
  id: string;
  role: Role;
  scope: ScopeKind;
  /** The project, pilot or partner; without one a project scope means every project. */
  scopeId?: string;
  /** The country of a country scope. */
  country?: string;
}

/** What an action is about: every root it belongs to, as far as it belongs to one. */
export interface Resource {
  project?: string;
  country?: string;
  pilot?: string;
  partner?: string;
}

/** Whether one of the grants allows the action on the resource. What the matrix does not allow is not allowed. */
export function can(grants: readonly Grant[], action: Action, resource: Resource): boolean {
  return grants.some((grant) => {
    const reach = reachOf(grant, action);
    return reach === 'any' || (reach === 'own' && contains(grant, resource));
  });
}

/** Whether one of the grants allows the action on anything at all. */
export function canSomewhere(grants: readonly Grant[], action: Action): boolean {
  return grants.some((grant) => reachOf(grant, action) !== undefined);
}

/** How far the grants allow an action, for the filter of a list: everything, or what belongs to one of these. */
export interface Reachable {
  all: boolean;
  projects: string[];
  countries: string[];
  pilots: string[];
  partners: string[];
}

export function scopeOf(grants: readonly Grant[], action: Action): Reachable {
  const reachable: Reachable = { all: false, projects: [], countries: [], pilots: [], partners: [] };
  for (const grant of grants) {
    const reach = reachOf(grant, action);
    if (reach === undefined) continue;
    const { scope, scopeId, country } = grant;
    if (reach === 'any' || isEverywhere(grant)) reachable.all = true;
    else if (scope === 'country' && country !== undefined) reachable.countries.push(country);
    else if (scope === 'project' && scopeId !== undefined) reachable.projects.push(scopeId);
    else if (scope === 'pilot' && scopeId !== undefined) reachable.pilots.push(scopeId);
    else if (scope === 'partner' && scopeId !== undefined) reachable.partners.push(scopeId);
  }
  return reachable;
}

/** Whether a resource lies in a grant's scope. A resource without a root is in no scope of that kind. */
export function contains(grant: Pick<Grant, 'scope' | 'scopeId' | 'country'>, resource: Resource): boolean {
  if (isEverywhere(grant)) return true;
  const wanted = grant.scope === 'country' ? grant.country : grant.scopeId;
  return wanted !== undefined && resource[grant.scope] === wanted;
}

const isEverywhere = ({ scope, scopeId }: Pick<Grant, 'scope' | 'scopeId'>): boolean =>
  scope === 'project' && scopeId === undefined;

const reachOf = ({ role }: Grant, action: Action): Reach | undefined =>
  (matrix[action] as Partial<Record<Role, Reach>>)[role];
