import type { FigureScope } from '@integras/contracts';
import type { WholeRelease } from '../api/releases.js';
import { byName, countryName } from '../texts/names.js';

/** A place of a release, by name. */
export interface ReleasePlace {
  scope: FigureScope;
  id: string;
  project: string;
  name: string;
}

const levels: readonly FigureScope[] = ['project', 'country', 'territory', 'pilot'];

/** The whole first, then its countries, their territories and the pilots, each level by name. */
export function placesOfRelease(
  { project, places }: Pick<WholeRelease, 'project' | 'places'>,
  locale: string,
): ReleasePlace[] {
  return levels.flatMap((level) =>
    places
      .filter(({ scope }) => scope === level)
      .map(({ scope, scopeId, name }) => ({
        scope,
        id: scopeId,
        project,
        name: name ?? (scope === 'country' ? countryName(scopeId, locale) : scopeId),
      }))
      .sort(byName(({ name }) => name, locale)),
  );
}
