import { NativeSelect } from '@mantine/core';
import type { FigureScope } from '@integras/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Place } from './place.js';

const route = getRouteApi('/app/figures/$code');
const scopes = ['project', 'country', 'territory', 'pilot'] as const satisfies readonly FigureScope[];
const keyOf = ({ scope, id }: Place) => `${scope} ${id}`;

/** Where the figure is looked at. */
export function PlaceChoice({ places, place }: { places: readonly Place[]; place: Place }) {
  const { formatMessage } = useIntl();
  const navigate = route.useNavigate();
  const go = (key: string) => {
    const chosen = places.find((each) => keyOf(each) === key);
    if (!chosen) return;
    const { scope, id } = chosen;
    void navigate({ search: (search) => ({ ...search, scope, id, judgement: undefined }), resetScroll: false });
  };
  return (
    <NativeSelect
      label={<FormattedMessage id="the-figure.where" />}
      value={keyOf(place)}
      onChange={({ target }) => go(target.value)}
      data={scopes.map((scope) => ({
        group: formatMessage({ id: `scope.${scope}` }),
        items: places.filter((each) => each.scope === scope).map((each) => ({ value: keyOf(each), label: each.name })),
      }))}
    />
  );
}
