import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import type { SourceKind } from '../api/recommendations.js';
import { byName, inLanguage } from '../texts/names.js';

interface Source {
  value: string;
  label: string;
}

/** What a recommendation of a project can rest on of a kind: analyses and practices once they are published. */
export function useSources(kind: SourceKind | undefined, project: string): Source[] {
  const { locale } = useIntl();
  const pilots = useQuery({ ...queries.pilots(), enabled: kind === 'pilot' });
  const analyses = useQuery({ ...queries.analyses(), enabled: kind === 'analysis' });
  const practices = useQuery({ ...queries.practices(''), enabled: kind === 'practice' });
  const found = {
    pilot: () => pilots.data?.map((one) => ({ ...one, label: one.title })),
    analysis: () =>
      analyses.data
        ?.filter(({ edition }) => edition !== undefined)
        .map((one) => ({ ...one, label: inLanguage(one.title, locale) })),
    practice: () =>
      practices.data
        ?.filter(({ state }) => state === 'published')
        .map((one) => ({ ...one, label: inLanguage(one.title, locale) })),
  };
  const all = kind === undefined ? [] : (found[kind]() ?? []);
  return all
    .filter((one) => one.project === project)
    .map(({ id, label }) => ({ value: id, label }))
    .sort(byName(({ label }) => label, locale));
}
