import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Place } from './place.js';
import { placeKey, usePlaceOptions } from './place-options.js';

const route = getRouteApi('/app/figures/$code');

/** Where the figure is looked at. */
export function PlaceChoice({ places, place }: { places: readonly Place[]; place: Place }) {
  const options = usePlaceOptions(places);
  const navigate = route.useNavigate();
  const go = (key: string) => {
    const chosen = places.find((each) => placeKey(each) === key);
    if (!chosen) return;
    const { scope, id } = chosen;
    void navigate({ search: (search) => ({ ...search, scope, id, judgement: undefined }), resetScroll: false });
  };
  return (
    <NativeSelect
      label={<FormattedMessage id="the-figure.where" />}
      value={placeKey(place)}
      onChange={({ target }) => go(target.value)}
      data={options}
    />
  );
}
