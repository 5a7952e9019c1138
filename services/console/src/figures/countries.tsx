import { Button } from '@mantine/core';
import type { Figure } from '@integras/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { byValue, canOrder } from '../charts/order.js';
import { useFigure, useFigures, useTopics } from '../live/live-context.js';
import { byName, countryName } from '../texts/names.js';
import { PlacesSideBySide } from './places-side-by-side.js';
import { useSeeded } from './use-seeded.js';

const route = getRouteApi('/app/figures');

/** All countries of the project side by side, by name: an order by value is offered only where it can be said. */
export function Countries({ definition, project }: { definition: Definition; project: string }) {
  const { locale } = useIntl();
  const { order } = route.useSearch();
  const { code } = definition;
  useSeeded(queries.comparison(code, 'country', project), ({ items, pooled }) => [...items, pooled]);
  useTopics({ figures: [{ indicators: [code], scope: 'country', periods: ['all'] }] });
  const known = useFigures(code, 'country');
  const whole = useFigure(code, 'project', project)?.figure;

  const all = known.map(({ figure }) => figure).filter((each) => each.period === 'all' && each.project === project);
  const nameOf = ({ scopeId }: Figure) => countryName(scopeId, locale);
  const isOrderable = canOrder(all);
  const figures = isOrderable && order === 'value' ? byValue(all) : all.sort(byName(nameOf, locale));

  return (
    <PlacesSideBySide
      definition={definition}
      level="country"
      figures={figures}
      whole={whole}
      nameOf={nameOf}
      isOrderable={isOrderable}
      acts={isOrderable && <OrderButton />}
    />
  );
}

function OrderButton() {
  const { order } = route.useSearch();
  const navigate = route.useNavigate();
  const turn = () =>
    void navigate({ search: (search) => ({ ...search, order: order ? undefined : 'value' }), resetScroll: false });
  return (
    <Button size="compact-md" onClick={turn}>
      <FormattedMessage id={order ? 'by-place.by-name' : 'by-place.by-value'} />
    </Button>
  );
}
