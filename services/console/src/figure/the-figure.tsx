import type { Figure } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { ComparabilityNote } from '../figures/comparability-note.js';
import { FigureStatusMark } from '../figures/figure-status-mark.js';
import { HiddenNote } from '../figures/hidden-note.js';
import { useFigureWords } from '../figures/figure-words.js';
import { ProgrammeWarnings } from '../figures/programme-warnings.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { quantity, range, wholeNumber } from '../texts/numbers.js';
import { Distribution } from './distribution.js';
import { isAt, type Of } from './of.js';
import classes from './the-figure.module.css';
import { useFiguresOf } from './use-figures-of.js';
import { WaitingCurve } from './waiting-curve.js';

/** The value, how sure it is, what it rests on, and what else its measure tells. */
export function TheFigure({ definition, place, asOf }: Of) {
  const { code } = definition;
  const { scope, id, project } = place;
  const options = queries.figures({ indicators: [code], scope, id, project, asOf });
  // Live figures do not say it: it changes with a country's lists, not with what is reported.
  const { data: asked } = useQuery(options);
  const { figures, error, refetch } = useFiguresOf(options, (answer) => answer, {
    topic: { indicators: [code], scope, ids: [id], periods: ['all'] },
    isPast: asOf !== undefined,
  });
  const figure = figures.filter(isAt(place)).find(({ period }) => period === 'all');
  return (
    <>
      <Section title={place.name}>
        {error && <ReadProblem error={error} onRetry={refetch} />}
        {!figure && !error && <Shape rows={1} height={132} />}
        {figure && <Value definition={definition} figure={figure} />}
        <ComparabilityNote {...(asked && { figures: asked })} project={project} />
        <ProgrammeWarnings definition={definition} place={place} asOf={asOf} />
        {figure?.counts && !figure.hidden && <Distribution definition={definition} figure={figure} />}
      </Section>
      {figure?.curve && !figure.hidden && <WaitingCurve curve={figure.curve} />}
    </>
  );
}

function Value({ definition, figure }: { definition: Definition; figure: Figure }) {
  const { value, interval, basis } = useFigureWords(definition)(figure);
  const { status, asOf, hidden } = figure;
  return (
    <div className={classes.figure} data-testid="the-figure">
      <p className={classes.value} data-hidden={hidden ? '' : undefined}>
        {value}
      </p>
      {interval !== undefined && (
        <p>
          <FormattedMessage id="figure.interval" values={{ interval }} />
        </p>
      )}
      <p className={classes.basis}>{basis}</p>
      {hidden ? (
        <div className={classes.note}>
          <HiddenNote figures={[figure]} />
        </div>
      ) : (
        <Beside definition={definition} figure={figure} />
      )}
      <p className={classes.foot}>
        <FigureStatusMark status={status} />
        <FormattedMessage id="version.number" values={{ version: figure.version }} />
        {asOf && (
          <span>
            <FormattedDate value={asOf} day="numeric" month="short" year="numeric" /> <FormattedTime value={asOf} />
          </span>
        )}
      </p>
    </div>
  );
}

/** What a reader has to know beside the value, each in a sentence; nothing where there is none. */
function Beside({ definition, figure }: { definition: Definition; figure: Figure }) {
  const { locale } = useIntl();
  const { bounds, unknown = 0, pending = 0, standardDeviation, spread, n = 0, unit } = figure;
  const shown = { ...definition, currency: unit ?? definition.display.unit };
  const written = (text: string) => quantity(text, shown, n, locale);
  return (
    <ul className={classes.beside}>
      {bounds && (
        <li>
          <FormattedMessage
            id="the-figure.bounds"
            values={{
              unknown,
              unknownText: wholeNumber(unknown, locale),
              range: range(bounds.low, bounds.high, shown, n, locale),
            }}
          />
        </li>
      )}
      {figure.unknown === undefined && (
        <li>
          <FormattedMessage id="the-figure.unknown-kept" />
        </li>
      )}
      {pending > 0 && (
        <li>
          <FormattedMessage id="the-figure.pending" values={{ pending, pendingText: wholeNumber(pending, locale) }} />
        </li>
      )}
      {spread && (
        <li>
          <FormattedMessage
            id="the-figure.quartiles"
            values={{ low: written(spread.lowerQuartile), high: written(spread.upperQuartile) }}
          />
        </li>
      )}
      {spread?.minimum !== undefined && spread.maximum !== undefined && (
        <li>
          <FormattedMessage
            id="the-figure.extremes"
            values={{ low: written(spread.minimum), high: written(spread.maximum) }}
          />
        </li>
      )}
      {standardDeviation !== undefined && (
        <li>
          <FormattedMessage id="the-figure.deviation" values={{ deviation: written(standardDeviation) }} />
        </li>
      )}
    </ul>
  );
}
