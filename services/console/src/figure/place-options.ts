import type { FigureScope } from '@integras/contracts';
import { useIntl } from 'react-intl';
import type { Place } from './place.js';

const scopes = ['project', 'country', 'territory', 'pilot'] as const satisfies readonly FigureScope[];

/** What a place is chosen by. */
export const placeKey = ({ scope, id }: Pick<Place, 'scope' | 'id'>): string => `${scope} ${id}`;

/** Places to choose from, level by level. */
export function usePlaceOptions(places: readonly Place[]) {
  const { formatMessage } = useIntl();
  return scopes.map((scope) => ({
    group: formatMessage({ id: `scope.${scope}` }),
    items: places.filter((each) => each.scope === scope).map((each) => ({ value: placeKey(each), label: each.name })),
  }));
}
