import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { dataSubjectQueries, personExportAddress } from '../api/data-subjects.js';
import { Refused } from '../api/problem.js';
import { Amendments } from '../participants/amendments.js';
import { ReportedOf } from '../participants/reported-of.js';
import { OneForm } from '../records/acts.js';
import { Icon } from '../shell/icons.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import linkClasses from '../theme/link-button.module.css';
import { codeOf } from './code.js';
import { ForManagers, useIsManaged } from './for-managers.js';
import { ErasureOf } from './erasure-of.js';
import { RestrictionOf } from './restriction-of.js';

const route = getRouteApi('/app/pilots/$pilot/participants/$participant');

/** What was reported of a participant, and what they may ask for: a copy, that nothing is used, that everything goes. */
export function ParticipantPage() {
  const { pilot, participant } = route.useParams();
  const { locale } = useIntl();
  const isManaged = useIsManaged(pilot);
  const { data, error, refetch } = useQuery({
    ...dataSubjectQueries.rights(pilot, participant),
    enabled: isManaged === true,
  });
  // Who was erased, who never was and who is not shown are the same.
  if (error instanceof Refused && error.problem.status < 500) return <NotFoundPage />;
  return (
    <ForManagers id={pilot}>
      {(known) => {
        if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
        if (!data) return <Shape rows={3} height={132} />;
        return (
          <OneForm>
            <Section title={<FormattedMessage id="participant.name" values={{ code: codeOf(participant) }} />}>
              <p>
                {data.enrolledOn === undefined ? (
                  <FormattedMessage id="participant.taken-back" />
                ) : (
                  <FormattedMessage id="participant.enrolled" values={{ day: writtenDay(data.enrolledOn, locale) }} />
                )}
              </p>
              <p>
                <FormattedMessage id="rights.export" />
              </p>
              <p>
                <a
                  href={personExportAddress(pilot, participant)}
                  download={`participant-${codeOf(participant)}.json`}
                  className={linkClasses.button}
                >
                  <Icon name="download" size={18} />
                  <FormattedMessage id="act.export-person" />
                </a>
              </p>
            </Section>
            {data.enrolledOn !== undefined && (
              <ReportedOf pilot={known} participant={participant} mayReport={data.restriction === undefined} />
            )}
            <Amendments pilot={pilot} participant={participant} />
            <RestrictionOf pilot={pilot} rights={data} />
            <ErasureOf pilot={pilot} rights={data} />
          </OneForm>
        );
      }}
    </ForManagers>
  );
}
