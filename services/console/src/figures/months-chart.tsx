import type { Figure } from '@integras/contracts';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { monthsBetween } from '../charts/months.js';
import { domainOf, isMagnitude, useGrowingDomain } from '../charts/scale.js';
import { Trend, trendHeight } from '../charts/trend.js';
import type { TrendPoint } from '../charts/trend-marks.js';
import { dayIn, writtenMonth } from '../texts/days.js';
import { tick } from '../texts/numbers.js';
import { currencyOf, drawn } from './drawn.js';
import { FigureTable } from './figure-table.js';
import { useFigureWords } from './figure-words.js';
import { HiddenNote } from './hidden-note.js';

const mostMonths = 36;

interface MonthsChartProps {
  definition: Definition;
  /** Months of one place, in any order. */
  figures: readonly Figure[];
  /** Months from which on the indicator was counted otherwise, YYYY-MM, each drawn with its number. */
  breaks?: readonly string[];
  /** Beneath the picture, before the notes that the picture needs itself. */
  foot?: ReactNode;
  /** Beside the button for the table. */
  acts?: ReactNode;
}

/** A place month by month. */
export function MonthsChart({ definition, figures: given, breaks = [], foot, acts }: MonthsChartProps) {
  const { formatMessage, locale } = useIntl();
  const { code } = definition;
  const words = useFigureWords(definition);

  const figures = [...given].sort((left, right) => (left.period < right.period ? -1 : 1)).slice(-mostMonths);
  const points = pointsOf(figures, (figure) => words(figure).value);
  const magnitude = isMagnitude(definition);
  const domain = useGrowingDomain(domainOf(figures, definition), code);
  const monthName = ({ period }: Figure) => writtenMonth(period, locale, 'long');
  const sentences = figures.map((figure) => words(figure).sentence(monthName(figure)));
  const last = figures.findLast(({ hidden, value }) => !hidden && value !== null);
  const isRunning = points.at(-1)?.month === dayIn(new Date()).slice(0, 7) && !points.at(-1)?.hidden;
  const finding = last
    ? formatMessage({ id: 'months.finding' }, { month: monthName(last), value: words(last).value })
    : formatMessage({ id: 'months.finding.none' });

  return (
    <ChartFigure
      finding={finding}
      subtitle={formatMessage({ id: magnitude ? 'months.subtitle.magnitude' : 'months.subtitle' })}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={trendHeight}
      table={
        <FigureTable
          caption={finding}
          rowHead={formatMessage({ id: 'table.month' })}
          rows={figures.map((figure) => ({ figure, name: monthName(figure) }))}
          definition={definition}
        />
      }
      acts={acts}
      foot={
        <>
          {foot}
          {isRunning && (
            <p>
              <FormattedMessage id="months.note" />
            </p>
          )}
          <HiddenNote figures={figures} />
        </>
      }
    >
      {(width, at) => (
        <Trend
          width={width}
          points={points}
          domain={domain}
          magnitude={magnitude}
          isRunning={isRunning}
          breaks={breaks}
          tickText={(value) => tick(value, { ...definition, currency: currencyOf(figures) }, locale)}
          monthText={(month) => ({ month: writtenMonth(month, locale), year: month.slice(0, 4) })}
          at={at === undefined ? undefined : points.findIndex(({ month }) => month === figures[at]?.period)}
        />
      )}
    </ChartFigure>
  );
}

/** A point for every month, also for those of which nothing is known. */
function pointsOf(figures: readonly Figure[], textOf: (figure: Figure) => string): TrendPoint[] {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return [];
  const byMonth = new Map(figures.map((figure) => [figure.period, figure]));
  return monthsBetween(first.period, last.period).map((month) => {
    const figure = byMonth.get(month);
    if (!figure) return { month, value: undefined, hidden: false, valueText: '' };
    return { month, valueText: textOf(figure), ...drawn(figure) };
  });
}
