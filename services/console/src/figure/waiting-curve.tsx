import type { FigureSurvivalStep } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import { ChartFigure } from '../charts/chart-figure.js';
import { StepCurve, stepCurveHeight } from '../charts/step-curve.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { range, share, wholeNumber } from '../texts/numbers.js';

const percent = { display: { kind: 'percent' }, measure: 'ratio' } as const;

/** How many wait still, day after day: the curve of a duration. */
export function WaitingCurve({ curve }: { curve: readonly FigureSurvivalStep[] }) {
  const { formatMessage, locale } = useIntl();
  const steps = curve.map((step) => ({
    ...step,
    text: share(Number(step.survival), 1, locale),
    interval: bandOf(step),
  }));
  const last = steps.at(-1);
  const finding = last
    ? formatMessage({ id: 'curve.finding' }, { share: last.text, days: last.day })
    : formatMessage({ id: 'curve.finding.none' });
  const sentences = steps.map(({ text, day }) => formatMessage({ id: 'curve.sentence' }, { share: text, days: day }));

  function bandOf({ low, high }: FigureSurvivalStep): string {
    return low === undefined || high === undefined ? '' : range(low, high, percent, 0, locale);
  }

  return (
    <ChartFigure
      finding={finding}
      subtitle={formatMessage({ id: 'curve.subtitle' })}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={stepCurveHeight}
      table={
        <ScrollTable
          caption={finding}
          heads={[
            { text: <FormattedMessage id="table.day" /> },
            { text: <FormattedMessage id="table.waiting" />, isNumber: true },
            { text: <FormattedMessage id="table.interval" />, isNumber: true },
          ]}
        >
          {steps.map(({ day, text, interval }) => (
            <tr key={day}>
              <th scope="row">{wholeNumber(day, locale)}</th>
              <NumberCell>{text}</NumberCell>
              <NumberCell>{interval}</NumberCell>
            </tr>
          ))}
        </ScrollTable>
      }
      foot={
        <p>
          <FormattedMessage id="curve.note" />
        </p>
      }
    >
      {(width, at) => (
        <StepCurve
          width={width}
          points={[
            { x: 0, share: 1 },
            ...curve.map(({ day, survival, low, high }) => ({
              x: day,
              share: Number(survival),
              ...(low !== undefined && high !== undefined && { low: Number(low), high: Number(high) }),
            })),
          ]}
          shareText={(value) => share(value, 1, locale)}
          tickText={(day) => wholeNumber(day, locale)}
          at={at === undefined ? undefined : at + 1}
        />
      )}
    </ChartFigure>
  );
}
