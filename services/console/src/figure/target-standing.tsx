import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Target, TargetState } from '../api/targets.js';
import { Icon, type IconName } from '../shell/icons.js';
import { Meter } from '../shell/meter.js';
import { writtenDay } from '../texts/days.js';
import { exactly, quantity, range, share } from '../texts/numbers.js';
import classes from './target-standing.module.css';

const icons: Record<TargetState, IconName> = {
  reached: 'check',
  'on-track': 'moved',
  'at-risk': 'late',
  'off-track': 'problem',
};

/** A target and how its figure stands against it: in words, with what is expected and how sure that is. */
export function TargetStanding({ target, definition }: { target: Target; definition: Definition }) {
  const { locale } = useIntl();
  const { value, until, interim, standing, figure } = target;
  const n = figure?.n ?? 0;
  const shown = { ...definition, currency: figure?.unit ?? definition.display.unit };
  const written = (amount: number) => quantity(amount, shown, n, locale);
  const aim = (given: string, day: string) => ({
    value: exactly(given, shown, locale),
    day: writtenDay(day, locale),
  });
  return (
    <article className={classes.target}>
      <h3>
        <FormattedMessage id="target.title" values={aim(value, until)} />
      </h3>
      {interim.length > 0 && (
        <ul className={classes.interim}>
          {interim.map(({ on, value: meant }) => (
            <li key={on}>
              <FormattedMessage id="target.on-the-way" values={aim(meant, on)} />
            </li>
          ))}
        </ul>
      )}
      {standing ? (
        <>
          <p className={classes.state} data-state={standing.state}>
            <Icon name={icons[standing.state]} size={18} />
            <FormattedMessage id={`target.${standing.state}`} />
          </p>
          <Meter part={standing.achieved} whole={1} />
          <p>
            <FormattedMessage
              id={standing.achieved < 1 ? 'target.achieved' : 'target.all'}
              values={{
                share: share(standing.achieved, 1, locale),
                value: written(standing.value),
                expected: written(standing.expected),
              }}
            />
          </p>
          <p className={classes.forecast}>
            {standing.forecast ? (
              <FormattedMessage
                id="target.forecast"
                values={{
                  expected: written(standing.forecast.expected),
                  range: range(standing.forecast.low, standing.forecast.high, shown, n, locale),
                }}
              />
            ) : (
              <FormattedMessage id="target.no-forecast" />
            )}
          </p>
        </>
      ) : (
        <p className={classes.forecast}>
          <FormattedMessage id={figure?.hidden ? 'figure.hidden-why' : 'figure.none'} />
        </p>
      )}
    </article>
  );
}
