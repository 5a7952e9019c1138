import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { type Account, endDisclosure } from '../api/administration.js';
import { queries } from '../api/queries.js';
import { isLetInto, mayAgreeDisclosure } from '../api/rights.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import classes from './administration.module.css';
import { AgreeForm } from './agree-form.js';
import { EndForm } from './end-form.js';

/** What somebody is about to do here. */
export type Disclosing = 'agree' | { disclosure: string };

interface DisclosuresProps {
  account: Account;
  doing: Disclosing | undefined;
  onDo: (doing: Disclosing | undefined) => void;
}

/** What a partner system is told of participants, pilot by pilot, to agree and to end. */
export function Disclosures({ account, doing, onDo }: DisclosuresProps) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { data: pilots = [] } = useQuery(queries.pilots());
  const mayEnd = (id: string) => pilots.some((pilot) => pilot.id === id && mayAgreeDisclosure(grants, pilot));
  const open = pilots.filter((pilot) => isLetInto(account.grants, pilot) && mayAgreeDisclosure(grants, pilot));
  const titleOf = (id: string) =>
    pilots.find((pilot) => pilot.id === id)?.title ?? formatMessage({ id: 'place.unknown' });
  const done = () => onDo(undefined);
  const act = <FormattedMessage id="act.end-disclosure" />;
  return (
    <Section title={<FormattedMessage id="disclosures" />}>
      <p>
        <FormattedMessage id={account.disclosures.length === 0 ? 'disclosures.none' : 'disclosures.lead'} />
      </p>
      <ul className={classes.list}>
        {account.disclosures.map(({ id, pilot, level, since }) => (
          <li key={id} className={classes.row}>
            <p>
              <FormattedMessage
                id="disclosure.words"
                values={{ pilot: titleOf(pilot), level: <FormattedMessage id={`disclosure.${level}`} /> }}
              />
            </p>
            <p className={classes.facts}>
              <FormattedMessage
                id="disclosure.since"
                values={{ since: <FormattedDate value={since} dateStyle="medium" timeStyle="short" /> }}
              />
            </p>
            {typeof doing === 'object' && doing.disclosure === id ? (
              <EndForm act={act} end={(reason, key) => endDisclosure(account, id, reason, key)} onDone={done} />
            ) : (
              mayEnd(pilot) && (
                <div>
                  <Button onClick={() => onDo({ disclosure: id })}>{act}</Button>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 &&
        (doing === 'agree' ? (
          <AgreeForm account={account} pilots={open} onDone={done} />
        ) : (
          <div>
            <Button onClick={() => onDo('agree')}>
              <FormattedMessage id="act.agree-disclosure" />
            </Button>
          </div>
        ))}
    </Section>
  );
}
