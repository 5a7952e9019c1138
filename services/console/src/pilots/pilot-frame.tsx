import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReadExpenditure, maySeeWhole } from '../api/rights.js';
import { CountryMark } from '../charts/marker.js';
import { useTopics } from '../live/live-context.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import classes from './pilot-frame.module.css';
import { StateBadge } from './state-badge.js';

const views = ['plan', 'figures', 'participation', 'participants', 'expenditure'] as const;

/** What all views of one pilot share: where it is, how it stands, and the ways between its views. */
export function PilotFrame({
  id,
  acts,
  children,
}: {
  id: string;
  acts?: (pilot: Pilot) => ReactNode;
  children: (pilot: Pilot) => ReactNode;
}) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.pilots());
  useTopics({ events: { pilots: [id] } });
  const pilot = data?.find((each) => each.id === id);

  if (data && !pilot) return <NotFoundPage />;
  if (!pilot) {
    return (
      <Page title={formatMessage({ id: 'pilot.title' })}>
        {error ? <ReadProblem error={error} onRetry={() => void refetch()} /> : <Shape rows={4} />}
      </Page>
    );
  }
  const sees: Partial<Record<(typeof views)[number], boolean>> = {
    participants: maySeeWhole(grants, pilot),
    expenditure: mayReadExpenditure(grants, pilot),
  };
  const shown = views.filter((view) => sees[view] ?? true);
  return (
    <Page
      title={pilot.title}
      lead={<Where pilot={pilot} />}
      acts={acts?.(pilot)}
      back={
        <BackLink to="/app/pilots">
          <FormattedMessage id="pilots.all" />
        </BackLink>
      }
    >
      <nav aria-label={formatMessage({ id: 'pilot.views' })}>
        <ul className={classes.views}>
          {shown.map((view) => (
            <li key={view}>
              <Link to={`/app/pilots/$pilot/${view}`} params={{ pilot: id }} activeProps={{ 'aria-current': 'page' }}>
                <FormattedMessage id={`pilot.view.${view}`} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children(pilot)}
    </Page>
  );
}

function Where({ pilot: { country, territoryName, state, startsOn, endsOn } }: { pilot: Pilot }) {
  const { locale } = useIntl();
  return (
    <div className={classes.where}>
      <CountryMark country={country} />
      <FormattedMessage id="pilot.place" values={{ place: territoryName, country: countryName(country, locale) }} />
      <StateBadge state={state} />
      <FormattedMessage
        id="pilot.runs"
        values={{ from: writtenDay(startsOn, locale), to: writtenDay(endsOn, locale) }}
      />
    </div>
  );
}
