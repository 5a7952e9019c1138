import type { FigureScope } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Pilot, ProjectDetails } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { byName, countryName } from '../texts/names.js';

/** Where a figure can be looked at. */
export interface Place {
  scope: FigureScope;
  id: string;
  project: string;
  country?: string;
  name: string;
}

/** The project, its countries, its cities and regions, and its pilots, each level by name; undefined until it is read. */
export function usePlaces(project: string | undefined): Place[] | undefined {
  const { locale } = useIntl();
  const { data: details } = useQuery({ ...queries.project(project ?? ''), enabled: project !== undefined });
  const { data: pilots } = useQuery(queries.pilots());
  return details && pilots ? placesOf(details, pilots, locale) : undefined;
}

export function placesOf(
  { id: project, name, territories }: ProjectDetails,
  pilots: readonly Pilot[],
  locale: string,
): Place[] {
  const sorted = (places: Place[]) => places.sort(byName((place) => place.name, locale));
  const countries = [...new Set(territories.map(({ country }) => country))];
  return [
    { scope: 'project', id: project, project, name },
    ...sorted(countries.map((id) => ({ scope: 'country', id, project, country: id, name: countryName(id, locale) }))),
    ...sorted(territories.map(({ id, country, name }) => ({ scope: 'territory', id, project, country, name }))),
    ...sorted(
      pilots
        .filter((pilot) => pilot.project === project)
        .map(({ id, country, title }) => ({ scope: 'pilot', id, project, country, name: title })),
    ),
  ];
}
