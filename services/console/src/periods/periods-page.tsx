import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayRunPeriods } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { OpenPeriodForm } from './open-period-form.js';
import { PeriodStanding } from './period-standing.js';
import classes from './periods.module.css';

/** The times that are reported on, the newest first. */
export function PeriodsPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { data, error, refetch } = useQuery(queries.periods());
  const { data: projects } = useQuery(queries.projects());
  const own = projects?.filter(({ id }) => mayRunPeriods(grants, id)) ?? [];
  return (
    <Page
      title={formatMessage({ id: 'periods.title' })}
      lead={<FormattedMessage id="periods.lead" />}
      back={
        <BackLink to="/app/figures">
          <FormattedMessage id="figures.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="periods.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((period) => (
            <li key={period.id} className={classes.row}>
              <h2>
                <Link to="/app/periods/$period" params={{ period: period.id }}>
                  {period.name}
                </Link>
              </h2>
              <PeriodStanding period={period} />
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && <OpenPeriodForm projects={own} />}
    </Page>
  );
}
