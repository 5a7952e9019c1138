import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { countryName } from '../texts/names.js';

/** What a territory of a project is called, with its country; the country alone until the project is read, and for one. */
export function usePlaceName() {
  const { locale } = useIntl();
  const { data: projects } = useQuery(queries.projects());
  const first = useQuery({ ...queries.project(projects?.[0]?.id ?? ''), enabled: projects !== undefined });
  return ({ territory, country }: { territory?: string; country: string }): string => {
    const name = first.data?.territories.find(({ id }) => id === territory)?.name;
    return name === undefined ? countryName(country, locale) : `${name}, ${countryName(country, locale)}`;
  };
}
