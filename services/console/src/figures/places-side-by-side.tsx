import type { Figure, FigureScope } from '@integras/contracts';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { intervalsOverlap } from '../charts/order.js';
import { domainOf, isMagnitude, useGrowingDomain } from '../charts/scale.js';
import { SideBySide, sideBySideHeight } from '../charts/side-by-side.js';
import { tick } from '../texts/numbers.js';
import { currencyOf, drawn } from './drawn.js';
import { FigureTable } from './figure-table.js';
import { useFigureWords } from './figure-words.js';
import { HiddenNote } from './hidden-note.js';
import { usePlacesFinding } from './places-finding.js';

interface PlacesSideBySideProps {
  definition: Definition;
  level: Exclude<FigureScope, 'project'>;
  /** In the order in which they are drawn. */
  figures: readonly Figure[];
  /** All of them together. */
  whole: Figure | undefined;
  nameOf: (figure: Figure) => string;
  /** Whether an order by value can be told at all. */
  isOrderable: boolean;
  acts?: ReactNode;
}

/** The places of one level side by side, and all of them together behind them. */
export function PlacesSideBySide(props: PlacesSideBySideProps) {
  const { definition, level, figures, whole, nameOf, isOrderable, acts } = props;
  const { formatMessage, locale } = useIntl();
  const words = useFigureWords(definition);
  const magnitude = isMagnitude(definition);
  const pooled = magnitude || !whole || drawn(whole).value === undefined ? undefined : whole;
  const about = `${definition.code} ${level}`;
  const domain = useGrowingDomain(domainOf(pooled ? [...figures, pooled] : figures, definition), about);
  const finding = usePlacesFinding({ level, figures, isOrderable, nameOf, words });
  const rows = figures.map((figure) => {
    const { value, brief } = words(figure);
    const texts = { label: nameOf(figure), valueText: value, basisText: figure.hidden ? '' : brief };
    return { key: figure.key, country: figure.country ?? figure.scopeId, ...texts, ...drawn(figure) };
  });
  const sentences = figures.map((figure) => words(figure).sentence(nameOf(figure)));

  return (
    <ChartFigure
      finding={finding}
      subtitle={formatMessage({ id: magnitude ? `by-place.${level}.magnitude` : `by-place.${level}` })}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={(width) => sideBySideHeight(rows, width)}
      table={
        <FigureTable
          caption={finding}
          rowHead={formatMessage({ id: `table.${level}` })}
          rows={figures.map((figure) => ({ figure, name: nameOf(figure) }))}
          definition={definition}
        />
      }
      acts={acts}
      foot={<Foot figures={figures} magnitude={magnitude} />}
    >
      {(width, at) => (
        <SideBySide
          width={width}
          rows={rows}
          pooled={
            pooled && {
              text: formatMessage({ id: 'by-place.pooled' }, { value: words(pooled).value }),
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

function Foot({ figures, magnitude }: { figures: readonly Figure[]; magnitude: boolean }) {
  return (
    <>
      {!magnitude && intervalsOverlap(figures) && (
        <p>
          <FormattedMessage id="by-place.no-order" />
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
