import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { TraceNode } from '../api/knowledge.js';
import { queries } from '../api/queries.js';
import { writtenMonth } from '../texts/days.js';
import { countryName, inLanguage } from '../texts/names.js';

/** What a node of the trace is called. */
export function useNodeName() {
  const { locale } = useIntl();
  const { data: definitions } = useQuery(queries.namedDefinitions());
  return (node: TraceNode | undefined): string => {
    switch (node?.kind) {
      case undefined:
        return '';
      case 'weakness':
        return inLanguage(node.text, locale);
      case 'pilot':
        return node.title;
      case 'outcome': {
        const definition = definitions?.find(({ code }) => code === node.indicator);
        const name = definition ? inLanguage(definition.name, locale) : node.indicator;
        const place = node.scope === 'country' ? [countryName(node.scopeId, locale)] : [];
        const month = node.period === undefined ? [] : [writtenMonth(node.period, locale, 'long')];
        return [name, ...place, ...month].join(', ');
      }
      case 'uptake':
        return node.organisation;
      case 'practice':
      case 'recommendation':
        return inLanguage(node.title, locale);
    }
  };
}
