import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { type Account, administrationQueries } from '../api/administration.js';
import { mayAdminister } from '../api/rights.js';
import { type Entry, trailQueries } from '../api/trail.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import type { TextId } from '../texts/texts.js';
import { About } from './about.js';
import classes from './trail-page.module.css';

/** The sentence for each thing that is noted; what this version does not know is told by its name. */
const deeds: Record<string, TextId> = {
  'account.registered': 'trail.account.registered',
  'account.closed': 'trail.account.closed',
  'grant.given': 'trail.grant.given',
  'grant.revoked': 'trail.grant.revoked',
  'partner-disclosure.agreed': 'trail.partner-disclosure.agreed',
  'partner-disclosure.ended': 'trail.partner-disclosure.ended',
  'invitation.made': 'trail.invitation.made',
  'invitation.accepted': 'trail.invitation.accepted',
  'invitation.withdrawn': 'trail.invitation.withdrawn',
  'participants.listed': 'trail.participants.listed',
  'participant.read': 'trail.participant.read',
  'participant.exported': 'trail.participant.exported',
  'history.read': 'trail.history.read',
  'explanation.read': 'trail.explanation.read',
  'preview.read': 'trail.preview.read',
  'changes.read': 'trail.changes.read',
  'attendees.listed': 'trail.attendees.listed',
};

/** Who did and saw what: one's own, and of others where one administers. */
export function TrailPage() {
  const { formatMessage } = useIntl();
  const { account: own, grants } = usePerson();
  const [actor, setActor] = useState('');
  const [until, setUntil] = useState<string>();
  const accounts = useQuery({ ...administrationQueries.accounts(), enabled: mayAdminister(grants) });
  const { data, error, refetch } = useQuery(trailQueries.trail({ until, ...(actor !== '' && { actor }) }));
  const names = new Map(accounts.data?.map(({ id, name }) => [id, name]));
  return (
    <Page title={formatMessage({ id: 'trail.title' })} lead={formatMessage({ id: 'trail.lead' })}>
      {accounts.data && (
        <NativeSelect
          id="actor"
          label={<FormattedMessage id="trail.who" />}
          value={actor}
          onChange={({ target }) => {
            setActor(target.value);
            setUntil(undefined);
          }}
          data={[{ value: '', label: formatMessage({ id: 'trail.everybody' }) }, ...choicesOf(accounts.data)]}
        />
      )}
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={6} height={48} />}
      {data?.entries.length === 0 && (
        <p>
          <FormattedMessage id="trail.nothing" />
        </p>
      )}
      <ol className={classes.list}>
        {data?.entries.map((entry, at) => (
          <Row
            key={at}
            entry={entry}
            who={entry.actor === own ? undefined : names.get(entry.actor)}
            isOwn={entry.actor === own}
          />
        ))}
      </ol>
      {data?.older !== undefined && (
        <Button onClick={() => setUntil(data.older)}>
          <FormattedMessage id="act.older" />
        </Button>
      )}
    </Page>
  );
}

function Row({ entry, who, isOwn }: { entry: Entry; who: string | undefined; isOwn: boolean }) {
  const { at, action, reason } = entry;
  return (
    <li className={classes.row}>
      <span className={classes.when}>
        <FormattedDate value={at} dateStyle="medium" timeStyle="medium" />
      </span>
      <strong>{isOwn ? <FormattedMessage id="trail.you" /> : (who ?? <FormattedMessage id="trail.somebody" />)}</strong>
      <span>
        <FormattedMessage id={deeds[action] ?? 'trail.other'} values={{ action }} />
      </span>
      <About entry={entry} />
      {reason && <q>{reason}</q>}
    </li>
  );
}

const choicesOf = (accounts: readonly Account[]) => accounts.map(({ id, name }) => ({ value: id, label: name }));
