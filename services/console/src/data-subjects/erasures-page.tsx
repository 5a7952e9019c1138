import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { dataSubjectQueries, type Erasure, isOpen, type Tombstone } from '../api/data-subjects.js';
import { queries } from '../api/queries.js';
import { mayErase, mayLead, maySeeErasures } from '../api/rights.js';
import { OneForm } from '../records/acts.js';
import { RecordList } from '../records/record-list.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { AcknowledgedBy } from './acknowledged-by.js';
import { codeOf } from './code.js';
import { DecideErasure } from './decide-erasure.js';
import { ErasureWords } from './erasure-words.js';

/** Erasures that wait for somebody else than who asked, and what became of the others. */
export function ErasuresPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const isShown = maySeeErasures(grants);
  const { data, error, refetch } = useQuery({ ...dataSubjectQueries.erasures(), enabled: isShown });
  const isTold = mayErase(grants);
  const tombstones = useQuery({ ...dataSubjectQueries.tombstones(), enabled: isTold });
  if (!isShown) return <NotFoundPage />;
  const those = (areWaiting: boolean) => ({
    data: data?.filter(({ state }) => (state === 'requested') === areWaiting),
    error,
    refetch,
  });
  return (
    <Page title={formatMessage({ id: 'erasures.title' })} lead={formatMessage({ id: 'erasure.lead' })}>
      <OneForm>
        <RecordList
          title="erasures.waiting"
          none="erasures.none-waiting"
          query={those(true)}
          row={(erasure) => <Row erasure={erasure} />}
        />
      </OneForm>
      {isTold && (
        <RecordList
          title="erasures.owed"
          none="erasures.none-owed"
          query={{
            ...tombstones,
            data: tombstones.data
              ?.filter(({ recipients }) => recipients.some(isOpen))
              .map((tombstone) => ({ ...tombstone, id: tombstone.participant })),
          }}
          row={(tombstone) => (
            <>
              <Whose of={tombstone} />
              <AcknowledgedBy tombstone={tombstone} />
            </>
          )}
        />
      )}
      {data && (
        <RecordList
          title="erasures.decided"
          none="erasures.none-decided"
          query={those(false)}
          row={(erasure) => (
            <>
              <Row erasure={erasure} />
              {erasure.state === 'done' && tombstones.data && (
                <AcknowledgedBy
                  tombstone={
                    tombstones.data.find(({ participant }) => participant === erasure.participant) ?? {
                      ...erasure,
                      recipients: [],
                    }
                  }
                />
              )}
            </>
          )}
        />
      )}
    </Page>
  );
}

function Row({ erasure }: { erasure: Erasure }) {
  const { account, grants } = usePerson();
  const { data: pilots } = useQuery(queries.pilots());
  const pilot = pilots?.find(({ id }) => id === erasure.pilot);
  const decides = erasure.state === 'requested' && pilot !== undefined && mayLead(grants, pilot.project);
  return (
    <>
      <Whose of={erasure} />
      <ErasureWords erasure={erasure} />
      {decides && <DecideErasure erasure={erasure} isOwn={erasure.requestedBy === account} />}
    </>
  );
}

/** Who was to be erased: nobody knows more of them. */
function Whose({ of: { participant, pilot } }: { of: Pick<Tombstone, 'participant' | 'pilot'> }) {
  const { data: pilots } = useQuery(queries.pilots());
  const title = pilots?.find(({ id }) => id === pilot)?.title;
  return (
    <>
      <h3>
        <FormattedMessage id="participant.name" values={{ code: codeOf(participant) }} />
      </h3>
      {title !== undefined && <p>{title}</p>}
    </>
  );
}
