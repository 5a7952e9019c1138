import { type Action, type Caller, scopeOf } from '@integras/service-kit';

/** Whether one of the grants in a column of them lies inside the caller's reach: parameters $3 to $5. */
export const inReach = (grants: string): string => `exists (
    select from jsonb_to_recordset(${grants}) as held (scope text, "scopeId" uuid, country text)
      left join pilot_place place on held.scope = 'pilot' and place.id = held."scopeId"
     where (held.scope = 'project' and held."scopeId" = any ($3::uuid[]))
        or (held.scope = 'country' and held.country = any ($4::text[]))
        or (held.scope = 'pilot' and (held."scopeId" = any ($5::uuid[]) or place.country = any ($4::text[]) or place.project = any ($3::uuid[]))))`;

/**
 * The condition on `account` rows under which a caller may know of them: those with a grant inside the caller's reach,
 * those they registered themselves, and their own. Parameters are $1 to $5.
 */
export const visible = `(
  $1::boolean or account.id = $2::uuid or account.registered_by = $2::uuid or ${inReach('account.grants')})`;

/** The parameters: how far the caller's right to an action reaches. */
export function reachOf({ grants, account }: Caller, action: Action): unknown[] {
  const { all, projects, countries, pilots } = scopeOf(grants, action);
  return [all, account ?? null, projects, countries, pilots];
}
