import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';

const route = getRouteApi('/app/figures/$code');

/** The levels of places that a figure of a project is divided into. */
const placeLevels = ['country', 'territory', 'pilot'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** The level that is chosen: countries, unless said otherwise. */
export function usePlaceLevel(): PlaceLevel {
  const { across } = route.useSearch();
  return placeLevels.find((level) => level === across) ?? 'country';
}

export function LevelChoice() {
  const { formatMessage } = useIntl();
  const level = usePlaceLevel();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      aria-label={formatMessage({ id: 'by-place.choose' })}
      value={level}
      onChange={({ target }) =>
        void navigate({ search: (search) => ({ ...search, across: target.value as PlaceLevel }), resetScroll: false })
      }
      data={placeLevels.map((value) => ({ value, label: formatMessage({ id: `scope.${value}` }) }))}
    />
  );
}
