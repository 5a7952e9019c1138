import type { FigureScope } from '@integras/contracts';
import { kindNamed } from '../cases/case-kinds.js';
import type { CaseState } from '../cases/case-state.js';

/**
 * A place that figures hold for. A country is one of a project: another project's figures there are not its own.
 * `journal` is where cases of no pilot are kept, as a training scheme: figures are told of the places above it only.
 */
export interface Place {
  scope: FigureScope | 'journal';
  /** Unique within the scope; see {@link countryPlace}. */
  id: string;
}

/** The id of a country as a place. */
export function countryPlace(project: string, country: string): string {
  return `${project}/${country}`;
}

/** The id of a place as a figure shows it. */
export function scopeIdOf({ scope, id }: Place): string {
  return scope === 'country' ? id.slice(id.indexOf('/') + 1) : id;
}

/** Where a pilot, or what else cases are told within, rolls up to, itself first. */
export function placesOf({ id, kind, groups }: CaseState): readonly Place[] {
  const { project, territory, country } = groups?.[kindNamed.get(kind)?.home ?? ''] ?? {};
  if (!project) throw new Error(`${kind} ${id} was never planned`);
  return [
    { scope: kind === 'pilot' ? 'pilot' : 'journal', id },
    ...(territory ? [{ scope: 'territory' as const, id: territory }] : []),
    ...(country ? [{ scope: 'country' as const, id: countryPlace(project, country) }] : []),
    { scope: 'project', id: project },
  ];
}

/** True for where cells of what adds up are kept: everything above is rolled up from there. */
export const isHome = ({ scope }: Pick<Place, 'scope'>): boolean => scope === 'pilot' || scope === 'journal';

/** The project among the places that a pilot rolls up to. */
export function projectOf(places: readonly Place[]): string {
  return places.find(({ scope }) => scope === 'project')!.id;
}
