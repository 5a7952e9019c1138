import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Account, administrationQueries } from '../api/administration.js';
import { mayAdminister } from '../api/rights.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from './administration.module.css';
import { GrantWords } from './grant-words.js';
import { Invitations } from './invitations.js';
import { rolesToGive } from './places.js';

/** Who may do what: people, those invited, and partner systems. */
export function AdministrationPage() {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const accounts = useQuery({ ...administrationQueries.accounts(), enabled: mayAdminister(grants) });
  if (!mayAdminister(grants)) return <NotFoundPage />;
  const of = (kind: Account['kind']) => accounts.data?.filter((account) => account.kind === kind) ?? [];
  return (
    <Page
      title={formatMessage({ id: 'administration.title' })}
      lead={formatMessage({ id: 'administration.lead' })}
      acts={
        <Link to="/app/administration/invite" className={buttonClasses.button}>
          <FormattedMessage id="act.invite" />
        </Link>
      }
    >
      {accounts.error && <ReadProblem error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {!accounts.data && !accounts.error && <Shape rows={4} height={72} />}
      {accounts.data && (
        <Section title={<FormattedMessage id="administration.people" />}>
          <Accounts accounts={of('person')} />
        </Section>
      )}
      <Invitations />
      {accounts.data && (
        <Section
          title={<FormattedMessage id="administration.systems" />}
          acts={
            rolesToGive(grants, 'partner_system').length > 0 && (
              <Link to="/app/administration/register" className={buttonClasses.button}>
                <FormattedMessage id="act.register-system" />
              </Link>
            )
          }
        >
          <Accounts accounts={of('partner_system')} />
        </Section>
      )}
    </Page>
  );
}

function Accounts({ accounts }: { accounts: readonly Account[] }) {
  if (accounts.length === 0) {
    return (
      <p>
        <FormattedMessage id="administration.none" />
      </p>
    );
  }
  return (
    <ul className={classes.list}>
      {accounts.map(({ id, name, closed, grants }) => (
        <li key={id} className={classes.row}>
          <h3>
            <Link to="/app/administration/$account" params={{ account: id }}>
              {name}
            </Link>
          </h3>
          {closed && (
            <p className={classes.over}>
              <FormattedMessage id="account.closed" />
            </p>
          )}
          {!closed && grants.length === 0 && (
            <p className={classes.facts}>
              <FormattedMessage id="account.no-grants" />
            </p>
          )}
          {grants.map((grant) => (
            <p key={grant.id} className={classes.facts}>
              <GrantWords grant={grant} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
