import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { canOrder } from '../charts/order.js';
import { PlacesSideBySide } from '../figures/places-side-by-side.js';
import { ReadProblem } from '../shell/notice.js';
import { byName } from '../texts/names.js';
import classes from './by-place.module.css';
import { LevelChoice, usePlaceLevel } from './level-choice.js';
import type { Of } from './of.js';
import type { Place } from './place.js';
import { useFiguresOf } from './use-figures-of.js';

/** The places of a level side by side, by name. */
export function ByPlace({ definition, place, asOf, places }: Of & { places: readonly Place[] }) {
  const { locale } = useIntl();
  const level = usePlaceLevel();
  const { code } = definition;
  const { project } = place;
  const isPast = asOf !== undefined;
  const options = queries.comparison(code, level, project, asOf);
  const parts = useFiguresOf(options, ({ items }) => items, {
    topic: { indicators: [code], scope: level, periods: ['all'] },
    isPast,
  });
  const whole = useFiguresOf(options, ({ pooled }) => [pooled], {
    topic: { indicators: [code], scope: 'project', ids: [project], periods: ['all'] },
    isPast,
  });
  const isTotal = (figure: Figure) => figure.project === project && figure.period === 'all';
  const nameOf = ({ scope, scopeId, scopeName }: Figure) =>
    places.find((each) => each.scope === scope && each.id === scopeId)?.name ?? scopeName ?? scopeId;
  const figures = parts.figures.filter(isTotal).sort(byName(nameOf, locale));

  return (
    <section className={classes.places} aria-labelledby="by-place">
      <div className={classes.head}>
        <h2 id="by-place">
          <FormattedMessage id="by-place.title" />
        </h2>
        <LevelChoice />
      </div>
      {parts.error ? (
        <ReadProblem error={parts.error} onRetry={parts.refetch} />
      ) : (
        <PlacesSideBySide
          definition={definition}
          level={level}
          figures={figures}
          whole={whole.figures.find(isTotal)}
          nameOf={nameOf}
          isOrderable={canOrder(figures)}
        />
      )}
    </section>
  );
}
