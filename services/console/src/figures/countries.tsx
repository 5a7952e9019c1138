import { Button } from '@mantine/core';
import type { Figure } from '@integras/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/figures.js';
import { queries } from '../api/queries.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { byValue, canOrder } from '../charts/order.js';
import { domainOf, isMagnitude, useGrowingDomain } from '../charts/scale.js';
import { SideBySide, sideBySideHeight } from '../charts/side-by-side.js';
import { useFigure, useFigures, useTopics } from '../live/live-context.js';
import { byName, countryName } from '../texts/names.js';
import { tick } from '../texts/numbers.js';
import { useCountriesFinding } from './countries-finding.js';
import { currencyOf, drawn } from './drawn.js';
import { FigureTable } from './figure-table.js';
import { useFigureWords } from './figure-words.js';
import { HiddenNote } from './hidden-note.js';
import { useSeeded } from './use-seeded.js';

const route = getRouteApi('/app/figures');

/** All countries of the project side by side, by name: an order by value is offered only where it can be said. */
export function Countries({ definition, project }: { definition: Definition; project: string }) {
  const { formatMessage, locale } = useIntl();
  const { order } = route.useSearch();
  const { code } = definition;
  const words = useFigureWords(definition);
  useSeeded(queries.comparison(code, 'country', project), ({ items, pooled }) => [...items, pooled]);
  useTopics({ figures: [{ indicators: [code], scope: 'country', periods: ['all'] }] });
  const known = useFigures(code, 'country');
  const whole = useFigure(code, 'project', project)?.figure;

  const all = known.map(({ figure }) => figure).filter((each) => each.period === 'all' && each.project === project);
  const nameOf = ({ scopeId }: Figure) => countryName(scopeId, locale);
  const isOrderable = canOrder(all);
  const figures = isOrderable && order === 'value' ? byValue(all) : all.sort(byName(nameOf, locale));
  const magnitude = isMagnitude(definition);
  const pooled = magnitude || !whole || whole.hidden || whole.value === null ? undefined : whole;
  const domain = useGrowingDomain(domainOf(pooled ? [...figures, pooled] : figures, definition), code);
  const finding = useCountriesFinding(figures, isOrderable, words);
  const sentences = figures.map((figure) => words(figure).sentence(nameOf(figure)));

  return (
    <ChartFigure
      finding={finding}
      subtitle={formatMessage({ id: magnitude ? 'countries.subtitle.magnitude' : 'countries.subtitle' })}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={(width) => sideBySideHeight(figures.length, width)}
      table={
        <FigureTable
          caption={finding}
          rowHead={formatMessage({ id: 'table.country' })}
          rows={figures.map((figure) => ({ figure, name: nameOf(figure) }))}
          definition={definition}
        />
      }
      acts={isOrderable && <OrderButton />}
      foot={<Foot figures={figures} isOrderable={isOrderable} magnitude={magnitude} />}
    >
      {(width, at) => (
        <SideBySide
          width={width}
          rows={figures.map((figure) => {
            const { value, basis } = words(figure);
            const texts = { label: nameOf(figure), valueText: value, basisText: figure.hidden ? '' : basis };
            return { key: figure.key, country: figure.scopeId, ...texts, ...drawn(figure) };
          })}
          pooled={
            pooled && {
              text: formatMessage({ id: 'countries.pooled' }, { value: words(pooled).value }),
              ...drawn(pooled),
              value: Number(pooled.value),
            }
          }
          domain={domain}
          magnitude={magnitude}
          tickText={(value) => tick(value, { ...definition, currency: currencyOf(figures) }, locale)}
          at={at}
        />
      )}
    </ChartFigure>
  );
}

function OrderButton() {
  const { order } = route.useSearch();
  const navigate = route.useNavigate();
  const turn = () =>
    void navigate({ search: (search) => ({ ...search, order: order ? undefined : 'value' }), resetScroll: false });
  return (
    <Button size="compact-md" onClick={turn}>
      <FormattedMessage id={order ? 'countries.by-name' : 'countries.by-value'} />
    </Button>
  );
}

function Foot(of: { figures: readonly Figure[]; isOrderable: boolean; magnitude: boolean }) {
  const { figures, isOrderable, magnitude } = of;
  return (
    <>
      {!magnitude && !isOrderable && figures.length > 1 && (
        <p>
          <FormattedMessage id="countries.no-order" />
        </p>
      )}
      {figures.some(({ interval }) => interval) && (
        <p>
          <FormattedMessage id="chart.interval-note" />
        </p>
      )}
      <HiddenNote figures={figures} />
    </>
  );
}
