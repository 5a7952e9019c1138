import type { FigureScope } from '@integras/contracts';
import type { CaseState } from '../cases/case-state.js';

/** A place that figures hold for. A country is one of a project: another project's figures there are not its own. */
export interface Place {
  scope: FigureScope;
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

/** Where a pilot rolls up to, itself first. */
export function placesOf({ id, groups }: CaseState): readonly Place[] {
  const { project, territory, country } = groups?.['pilot'] ?? {};
  if (!project || !territory || !country) throw new Error(`pilot ${id} was never planned`);
  return [
    { scope: 'pilot', id },
    { scope: 'territory', id: territory },
    { scope: 'country', id: countryPlace(project, country) },
    { scope: 'project', id: project },
  ];
}

/** The project among the places that a pilot rolls up to. */
export function projectOf(places: readonly Place[]): string {
  return places.find(({ scope }) => scope === 'project')!.id;
}
