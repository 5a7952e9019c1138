import type { Role, ScopeKind } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Offer, WantedGrant } from '../api/administration.js';
import { queries } from '../api/queries.js';
import type { Grant } from '../api/session.js';
import { byName, countryName } from '../texts/names.js';

/** A place a right can be given for, as a choice names it. */
export interface Place {
  value: string;
  label: string;
}

/** The kinds of places of each role; the server decides. */
const scopesOf: Record<Role, readonly ScopeKind[]> = {
  pilot_manager: ['pilot'],
  training_organiser: ['project'],
  policy_author: ['project', 'country'],
  country_coordinator: ['country'],
  evaluator: ['project'],
  lead_partner: ['project'],
  partner_system: ['project', 'pilot'],
  operator: ['project'],
};

const everyRoleOfPeople = (Object.keys(scopesOf) as Role[]).filter((role) => role !== 'partner_system');

/** What the console offers to give; the server decides. */
export function rolesToGive(grants: readonly Grant[], kind: 'person' | 'partner_system'): Role[] {
  const leads = grants.some(({ role }) => role === 'lead_partner');
  if (kind === 'partner_system') return leads ? ['partner_system'] : [];
  return leads ? everyRoleOfPeople : ['pilot_manager'];
}

/** Names the places of grants, and lists those a role can be given for. */
export function usePlaces() {
  const { formatMessage, locale } = useIntl();
  const { data: pilots = [] } = useQuery(queries.pilots());
  const { data: projects = [] } = useQuery(queries.projects());
  const everywhere = formatMessage({ id: 'place.every-project' });
  const countries = [...new Set(pilots.map(({ country }) => country))];

  const nameOf = ({ scope, scopeId, country }: Omit<Offer, 'role'>): string => {
    if (scope === 'country') return countryName(country ?? '', locale);
    if (scope === 'project' && scopeId === undefined) return everywhere;
    const named = scope === 'pilot' ? pilots.find(({ id }) => id === scopeId)?.title : undefined;
    const project = scope === 'project' ? projects.find(({ id }) => id === scopeId)?.name : undefined;
    return named ?? project ?? formatMessage({ id: 'place.unknown' });
  };

  const placesOf = (role: Role): Place[] =>
    scopesOf[role].flatMap((scope) => {
      if (scope === 'country')
        return countries
          .map((code) => ({ value: `country ${code}`, label: countryName(code, locale) }))
          .toSorted(byName(({ label }) => label, locale));
      if (scope === 'pilot') return pilots.map(({ id, title }) => ({ value: `pilot ${id}`, label: title }));
      const each = projects.map(({ id, name }) => ({ value: `project ${id}`, label: name }));
      return role === 'partner_system' ? each : [...each, { value: 'project', label: everywhere }];
    });

  return { nameOf, placesOf };
}

/** The grant that a role and a chosen place make. */
export function grantFor(role: Role, place: string): WantedGrant {
  const [scope, of] = place.split(' ') as [ScopeKind, string | undefined];
  if (scope === 'country') return { role, scope, country: of ?? '' };
  return { role, scope, ...(of !== undefined && { id: of }) };
}
