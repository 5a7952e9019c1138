import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { dataSubjectQueries, type Participant } from '../api/data-subjects.js';
import { EnrolForm } from '../participants/enrol-form.js';
import { Acts, OneForm } from '../records/acts.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import linkClasses from '../theme/link-button.module.css';
import { codeOf } from './code.js';
import { ForManagers } from './for-managers.js';
import { LookUpForm } from './look-up-form.js';

const route = getRouteApi('/app/pilots/$pilot/participants');

/** The participants of a pilot: to enrol somebody, to report of one of them, and to see to what one of them asks for. */
export function ParticipantsPage() {
  const { pilot } = route.useParams();
  return (
    <ForManagers id={pilot}>
      {(known) => (
        <OneForm>
          <Section
            title={<FormattedMessage id="participants.who" />}
            acts={
              <Link
                className={linkClasses.button}
                to="/app/projects/$project/imports"
                params={{ project: known.project }}
              >
                <FormattedMessage id="act.import-file" />
              </Link>
            }
          >
            <Acts
              acts={[
                { name: 'act.enrol', form: () => <EnrolForm pilot={known} /> },
                { name: 'act.look-up', form: () => <LookUpForm pilot={pilot} /> },
              ]}
            />
          </Section>
          <All pilot={pilot} />
        </OneForm>
      )}
    </ForManagers>
  );
}

function All({ pilot }: { pilot: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(dataSubjectQueries.participants(pilot));
  return (
    <RecordList
      title="participants.title"
      none="participants.none"
      query={{ data: data?.pages.flatMap(({ items }) => items), error, refetch }}
      row={(participant) => <Row pilot={pilot} participant={participant} />}
    >
      {hasNextPage && (
        <div className={classes.acts}>
          <Button onClick={() => void fetchNextPage()}>
            <FormattedMessage id="act.more-participants" />
          </Button>
        </div>
      )}
    </RecordList>
  );
}

function Row({ pilot, participant: { id, enrolledOn, entry, exit } }: { pilot: string; participant: Participant }) {
  const { locale } = useIntl();
  return (
    <>
      <h3>
        <Link to="/app/pilots/$pilot/participants/$participant" params={{ pilot, participant: id }}>
          <FormattedMessage id="participant.name" values={{ code: codeOf(id) }} />
        </Link>
      </h3>
      <p className={classes.facts}>
        <span>
          <FormattedMessage id="participant.enrolled" values={{ day: writtenDay(enrolledOn, locale) }} />
        </span>
        {exit && (
          <span>
            <FormattedMessage id="participant.left" values={{ day: writtenDay(exit.on, locale) }} />
          </span>
        )}
        <span>
          <FormattedMessage id="by.gender" />: <FormattedMessage id={`category.${entry.gender}`} />
        </span>
        <span>
          <FormattedMessage id="by.ageBand" />: <FormattedMessage id={`category.${entry.ageBand}`} />
        </span>
      </p>
    </>
  );
}
