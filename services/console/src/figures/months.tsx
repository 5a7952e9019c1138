import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/figures.js';
import { queries } from '../api/queries.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { monthsBetween } from '../charts/months.js';
import { domainOf, isMagnitude, useGrowingDomain } from '../charts/scale.js';
import { Trend, trendHeight } from '../charts/trend.js';
import type { TrendPoint } from '../charts/trend-marks.js';
import { useFigures, useTopics } from '../live/live-context.js';
import { dayIn, writtenMonth } from '../texts/days.js';
import { tick } from '../texts/numbers.js';
import { currencyOf, drawn } from './drawn.js';
import { FigureTable } from './figure-table.js';
import { useFigureWords } from './figure-words.js';
import { HiddenNote } from './hidden-note.js';
import { useSeeded } from './use-seeded.js';

const isMonth = ({ period }: Figure) => /^\d{4}-\d{2}$/.test(period);
const mostMonths = 36;

/** The project month by month. */
export function Months({ definition, project }: { definition: Definition; project: string }) {
  const { formatMessage, locale } = useIntl();
  const { code } = definition;
  const words = useFigureWords(definition);
  useSeeded(queries.series(code, 'project', project), (figures) => figures);
  useTopics({ figures: [{ indicators: [code], scope: 'project', ids: [project], periods: ['months'] }] });
  const known = useFigures(code, 'project');

  const figures = known
    .map(({ figure }) => figure)
    .filter((figure) => isMonth(figure) && figure.scopeId === project)
    .sort((left, right) => (left.period < right.period ? -1 : 1))
    .slice(-mostMonths);
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
      foot={
        <>
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
