import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { CountryMark } from '../charts/marker.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { amount, share } from '../texts/numbers.js';
import { Meter } from '../shell/meter.js';
import classes from './pilot-card.module.css';
import { StateBadge } from './state-badge.js';
import { useToday } from './use-today.js';

/** A pilot at a glance: where it is, how far its plan is, what comes next, what it has spent. */
export function PilotCard({ pilot }: { pilot: Pilot }) {
  const { locale } = useIntl();
  const today = useToday(pilot);
  const { milestones, budget, spent, country, territoryName } = pilot;
  const all = milestones.planned + milestones.reached + milestones.missed;
  const { next } = milestones;

  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <p className={classes.place}>
          <CountryMark country={country} />
          <FormattedMessage id="pilot.place" values={{ place: territoryName, country: countryName(country, locale) }} />
        </p>
        <StateBadge state={pilot.state} />
      </div>
      <h3>
        <Link to="/app/pilots/$pilot/plan" params={{ pilot: pilot.id }}>
          {pilot.title}
        </Link>
      </h3>
      <div className={classes.facts}>
        <div>
          <p>
            <FormattedMessage id="pilot.milestones" values={{ reached: milestones.reached, all }} />
          </p>
          <Meter part={milestones.reached} whole={all} />
        </div>
        <div>
          <p>
            <FormattedMessage
              id="pilot.spent"
              values={{
                spent: amount(spent.amount, spent.currency, locale),
                share: share(spent.amount, budget.amount, locale),
              }}
            />
          </p>
          <Meter part={spent.amount} whole={budget.amount} />
        </div>
      </div>
      <p className={classes.next} data-overdue={next && next.dueOn < today ? '' : undefined}>
        {next ? (
          <FormattedMessage
            id={next.dueOn < today ? 'pilot.next.overdue' : 'pilot.next'}
            values={{ title: next.title, day: writtenDay(next.dueOn, locale) }}
          />
        ) : (
          <FormattedMessage id="pilot.next.none" />
        )}
      </p>
    </article>
  );
}
