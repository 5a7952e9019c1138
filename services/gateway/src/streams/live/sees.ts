import { type Figure, resourceOf, type Sees } from '@integras/contracts';
import { can, type Grant } from '@integras/service-kit';

/** How much of a figure the grants let through; the indicators service answers by the same rule. */
export function seesOf(grants: readonly Grant[], figure: Figure): Sees {
  const resource = resourceOf(figure);
  // A figure of more than one pilot is exact for nobody: it would tell of pilots of others.
  if (figure.scope === 'pilot' && can(grants, 'figure.read-exact', resource)) return 'exact';
  return can(grants, 'figure.read-headline', resource) ? 'headline' : 'nothing';
}
