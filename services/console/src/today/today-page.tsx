import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { mayReport } from '../api/rights.js';
import { Feed } from '../feed/feed.js';
import { useTopics } from '../live/live-context.js';
import { MilestoneSheet } from '../pilots/sheet/milestone-sheet.js';
import { useCloseSheet } from '../pilots/use-close-sheet.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { dayIn, writtenDay } from '../texts/days.js';
import { wholeNumber } from '../texts/numbers.js';
import type { DueRow } from './due.js';
import { DueRowItem } from './due-row.js';
import classes from './today-page.module.css';
import { useDue } from './use-due.js';

const route = getRouteApi('/app/today');

/** What needs me now? */
export function TodayPage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const search = route.useSearch();
  const close = useCloseSheet();
  const { data, error, refetch } = useQuery(queries.pilots());
  const mine = data?.filter((pilot) => pilot.state !== 'closed' && mayReport(grants, pilot));
  useTopics({ events: mine && mine.length > 0 ? { pilots: mine.map(({ id }) => id) } : false });

  return (
    <>
      <Page title={formatMessage({ id: 'today.title' })} lead={writtenDay(dayIn(new Date()), locale, 'long')}>
        {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
        {!mine && !error && <Shape />}
        {mine?.length === 0 && <NothingOfMine />}
        {mine && mine.length > 0 && (
          <div className={classes.columns}>
            <DueLists pilots={mine} />
            <Feed pilots={mine.map(({ id }) => id)} />
          </div>
        )}
      </Page>
      <MilestoneSheet search={search} onClose={close} />
    </>
  );
}

function NothingOfMine() {
  return (
    <Notice kind="notice">
      <p>
        <FormattedMessage id="today.not-reporting" />
      </p>
      <p>
        <Link to="/app/figures">
          <FormattedMessage id="today.to-figures" />
        </Link>
      </p>
    </Notice>
  );
}

function DueLists({ pilots }: { pilots: readonly Pilot[] }) {
  const { locale } = useIntl();
  const { rows, fresh, next, isRead, error, retry, showFresh } = useDue(pilots);
  if (error) return <ReadProblem error={error} onRetry={retry} />;
  if (!isRead) return <Shape />;
  const isOpen = rows.some(({ milestone }) => milestone.state === 'planned');
  return (
    <div className={classes.lists}>
      {fresh > 0 && (
        <Button className={classes.fresh ?? ''} onClick={showFresh}>
          <FormattedMessage id="today.fresh" values={{ count: fresh, countText: wholeNumber(fresh, locale) }} />
        </Button>
      )}
      <DueList list="overdue" rows={rows} />
      <DueList list="soon" rows={rows} />
      {!isOpen && (
        <div className={classes.none}>
          <p>
            <FormattedMessage id="today.nothing-due" />
          </p>
          {next && (
            <p>
              <FormattedMessage
                id="today.next"
                values={{
                  title: <b>{next.milestone.title}</b>,
                  day: writtenDay(next.milestone.dueOn, locale),
                  pilot: next.pilot.title,
                }}
              />
            </p>
          )}
          <p>
            <Link to="/app/pilots">
              <FormattedMessage id="today.to-pilots" />
            </Link>
          </p>
        </div>
      )}
    </div>
  );
}

function DueList({ list, rows }: { list: DueRow['list']; rows: readonly DueRow[] }) {
  const listed = rows.filter((row) => row.list === list);
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby={`due-${list}`}>
      <h2 id={`due-${list}`} className={classes.heading}>
        <FormattedMessage id={`today.${list}`} />
      </h2>
      <ul className={classes.list}>
        {listed.map((row) => (
          <li key={row.milestone.id}>
            <DueRowItem {...row} />
          </li>
        ))}
      </ul>
    </section>
  );
}
