import { type Figure, resourceOf, type Sees } from '@integras/contracts';
import { can, type Grant } from '@integras/service-kit';

/** How much of the figures of a place the grants let through. */
export function seesOf(
  grants: readonly Grant[],
  place: Pick<Figure, 'scope' | 'scopeId' | 'project' | 'country'>,
): Sees {
  // A figure of more than one pilot is never exact for anyone: it would tell of pilots of others.
  if (place.scope === 'pilot' && can(grants, 'figure.read-exact', resourceOf(place))) return 'exact';
  return can(grants, 'figure.read-headline', resourceOf(place)) ? 'headline' : 'nothing';
}
