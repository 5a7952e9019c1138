import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReport } from '../api/rights.js';
import { InitiativesBeside } from '../initiatives/initiatives-beside.js';
import { useTopics } from '../live/live-context.js';
import { OneForm } from '../records/acts.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import { byName, countryName } from '../texts/names.js';
import { PilotCard } from './pilot-card.js';
import classes from './pilots-page.module.css';

/** The pilots somebody runs, then all others they may look at. */
export function PilotsPage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.pilots());
  const projects = useQuery(queries.projects());
  useTopics({ events: {} });

  const sorted = [...(data ?? [])].sort(
    byName(({ country, territoryName, title }) => `${countryName(country, locale)} ${territoryName} ${title}`, locale),
  );
  const mine = sorted.filter((pilot) => mayReport(grants, pilot));
  const others = sorted.filter((pilot) => !mine.includes(pilot));

  return (
    <Page
      title={formatMessage({ id: mine.length > 0 ? 'pilots.mine' : 'pilots.all' })}
      acts={projects.data?.map(({ id, code }) => (
        <Link key={id} to="/app/projects/$project/plan" params={{ project: id }} className={buttonClasses.button}>
          <FormattedMessage id="project.owes" values={{ code }} />
        </Link>
      ))}
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={128} />}
      {data && data.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="pilots.none" />
        </Notice>
      )}
      <h2 className="spoken">
        <FormattedMessage id={mine.length > 0 ? 'pilots.mine' : 'pilots.all'} />
      </h2>
      {mine.length > 0 && <PilotList pilots={mine} />}
      {mine.length > 0 && others.length > 0 && (
        <h2>
          <FormattedMessage id="pilots.others" />
        </h2>
      )}
      {others.length > 0 && <PilotList pilots={others} />}
      <OneForm>
        <InitiativesBeside />
      </OneForm>
    </Page>
  );
}

function PilotList({ pilots }: { pilots: readonly Pilot[] }) {
  return (
    <ul className={classes.list}>
      {pilots.map((pilot) => (
        <li key={pilot.id}>
          <PilotCard pilot={pilot} />
        </li>
      ))}
    </ul>
  );
}
