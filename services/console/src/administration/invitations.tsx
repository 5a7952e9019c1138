import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { administrationQueries, type Invitation, withdrawInvitation } from '../api/administration.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import classes from './administration.module.css';
import { GrantWords } from './grant-words.js';
import { useAdministering } from './use-administering.js';

/** Who was invited and has not come, and who has. */
export function Invitations() {
  const { data, error, refetch } = useQuery(administrationQueries.invitations());
  return (
    <Section title={<FormattedMessage id="administration.invitations" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={2} height={72} />}
      {data?.length === 0 && (
        <p>
          <FormattedMessage id="invitations.none" />
        </p>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const { id, name, email, grants, state, expires } = invitation;
  const { formatMessage } = useIntl();
  const withdraw = useAdministering(
    ({ id: withdrawn }: { id: string }, key) => withdrawInvitation(withdrawn, key),
    'done.invitation-withdrawn',
  );
  return (
    <li className={classes.row}>
      <h3>{name}</h3>
      <p className={classes.facts}>
        <span>
          <FormattedMessage
            id={`invitation.${state}`}
            values={{ until: <FormattedDate value={expires} dateStyle="medium" /> }}
          />
        </span>
        {email && <span>{email}</span>}
      </p>
      {grants.map((grant, at) => (
        <p key={at} className={classes.facts}>
          <GrantWords grant={grant} />
        </p>
      ))}
      {withdraw.error && (
        <Notice kind="problem">
          <RefusalWords error={withdraw.error} />
        </Notice>
      )}
      {state === 'open' && (
        <div>
          <Button
            onClick={() => withdraw.mutate({ id })}
            aria-disabled={withdraw.isPending}
            aria-label={formatMessage({ id: 'act.withdraw-invitation.of' }, { name })}
          >
            <FormattedMessage id="act.withdraw-invitation" />
          </Button>
        </div>
      )}
    </li>
  );
}
