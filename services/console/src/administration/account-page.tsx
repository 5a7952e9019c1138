import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Account, administrationQueries, closeAccount, endGrant } from '../api/administration.js';
import { BackLink } from '../shell/back-link.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import classes from './administration.module.css';
import { Disclosures, type Disclosing } from './disclosures.js';
import { EndForm } from './end-form.js';
import { GiveForm } from './give-form.js';
import { GrantWords } from './grant-words.js';
import { rolesToGive } from './places.js';

const route = getRouteApi('/app/administration/$account');

/** What somebody is about to do: one thing at a time. */
type Doing = 'give' | 'close' | { grant: string } | Disclosing | undefined;

/** An account with what it was granted, to give more and to end. */
export function AccountPage() {
  const { formatMessage } = useIntl();
  const { account: id } = route.useParams();
  const { account: own } = usePerson();
  const { data: account, error, refetch } = useQuery(administrationQueries.account(id));
  return (
    <Page
      title={account?.name ?? formatMessage({ id: 'administration.title' })}
      lead={account && <FormattedMessage id={`account.${account.kind}`} values={{ subject: account.subject }} />}
      back={
        <BackLink to="/app/administration">
          <FormattedMessage id="administration.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!account && !error && <Shape rows={2} height={72} />}
      {account?.closed && (
        <Notice kind="notice">
          <FormattedMessage id="account.closed" />
        </Notice>
      )}
      {account && account.id === own && (
        <Notice kind="notice">
          <FormattedMessage id="account.own" />
        </Notice>
      )}
      {account && <Rights account={account} mayChange={!account.closed && account.id !== own} />}
    </Page>
  );
}

function Rights({ account, mayChange }: { account: Account; mayChange: boolean }) {
  const { grants } = usePerson();
  const [doing, setDoing] = useState<Doing>();
  const roles = rolesToGive(grants, account.kind);
  const done = () => setDoing(undefined);
  return (
    <>
      <Section title={<FormattedMessage id="account.grants" />}>
        {account.grants.length === 0 && (
          <p>
            <FormattedMessage id="account.no-grants" />
          </p>
        )}
        <ul className={classes.list}>
          {account.grants.map((grant) => (
            <li key={grant.id} className={classes.row}>
              <p>
                <GrantWords grant={grant} />
              </p>
              {mayChange && typeof doing === 'object' && 'grant' in doing && doing.grant === grant.id ? (
                <EndForm
                  act={<FormattedMessage id="act.end-grant" />}
                  end={(reason, key) => endGrant(account, grant.id, reason, key)}
                  onDone={done}
                />
              ) : (
                mayChange && (
                  <div>
                    <Button onClick={() => setDoing({ grant: grant.id })}>
                      <FormattedMessage id="act.end-grant" />
                    </Button>
                  </div>
                )
              )}
            </li>
          ))}
        </ul>
      </Section>
      {mayChange && roles.length > 0 && (
        <Section title={<FormattedMessage id="account.give" />}>
          {doing === 'give' ? (
            <GiveForm account={account} roles={roles} onDone={done} />
          ) : (
            <Button onClick={() => setDoing('give')}>
              <FormattedMessage id="act.give" />
            </Button>
          )}
        </Section>
      )}
      {mayChange && account.kind === 'partner_system' && (
        <Disclosures account={account} doing={disclosing(doing)} onDo={setDoing} />
      )}
      {mayChange && (
        <Section title={<FormattedMessage id="account.close" />}>
          <p>
            <FormattedMessage id={`account.close.${account.kind}`} />
          </p>
          {doing === 'close' ? (
            <EndForm
              act={<FormattedMessage id="act.close-account" />}
              end={(reason, key) => closeAccount(account, reason, key)}
              onDone={done}
            />
          ) : (
            <Button onClick={() => setDoing('close')}>
              <FormattedMessage id="act.close-account" />
            </Button>
          )}
        </Section>
      )}
    </>
  );
}

const disclosing = (doing: Doing): Disclosing | undefined =>
  doing === 'agree' || (typeof doing === 'object' && 'disclosure' in doing) ? doing : undefined;
