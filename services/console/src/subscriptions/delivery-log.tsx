import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { deedOf } from '../api/happenings.js';
import { type Delivery, type DeliveryState, deliveryStates, subscriptionQueries } from '../api/subscriptions.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import classes from './subscriptions.module.css';

const page = 200;

/** What was sent, in the order of its numbers, and how each attempt went. */
export function DeliveryLog({ id }: { id: string }) {
  const { formatMessage } = useIntl();
  const [after, setAfter] = useState(0);
  const [state, setState] = useState<DeliveryState>();
  const { data, error, refetch } = useQuery(subscriptionQueries.deliveries(id, after, state));
  return (
    <>
      <NativeSelect
        label={<FormattedMessage id="deliveries.which" />}
        value={state ?? ''}
        onChange={({ target }) => {
          setState(deliveryStates.find((each) => each === target.value));
          setAfter(0);
        }}
        data={[
          { value: '', label: formatMessage({ id: 'deliveries.all' }) },
          ...deliveryStates.map((value) => ({ value, label: formatMessage({ id: `delivery.${value}` }) })),
        ]}
      />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={4} height={44} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="deliveries.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ScrollTable
          caption={formatMessage({ id: 'deliveries.title' })}
          isLong
          heads={[
            { text: <FormattedMessage id="deliveries.number" />, isNumber: true },
            { text: <FormattedMessage id="deliveries.fact" /> },
            { text: <FormattedMessage id="deliveries.state" /> },
            { text: <FormattedMessage id="deliveries.attempts" /> },
          ]}
        >
          {data.map((delivery) => (
            <Row key={delivery.number} delivery={delivery} />
          ))}
        </ScrollTable>
      )}
      <div className={classes.acts}>
        {after > 0 && (
          <Button onClick={() => setAfter(0)}>
            <FormattedMessage id="deliveries.first" />
          </Button>
        )}
        {data?.length === page && (
          <Button onClick={() => setAfter(data.at(-1)?.number ?? 0)}>
            <FormattedMessage id="deliveries.next" />
          </Button>
        )}
      </div>
    </>
  );
}

function Row({ delivery: { number, type, state, nextAt, attempts } }: { delivery: Delivery }) {
  const { formatDate } = useIntl();
  const at = (instant: string) => formatDate(instant, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <tr>
      <NumberCell>{number}</NumberCell>
      <th scope="row">
        <code>{deedOf({ type })}</code>
      </th>
      <td>
        <FormattedMessage id={`delivery.${state}`} />
        {nextAt !== undefined && attempts.length > 0 && (
          <>
            {', '}
            <FormattedMessage id="delivery.next-at" values={{ at: at(nextAt) }} />
          </>
        )}
      </td>
      <td>
        <ul>
          {attempts.map((attempt) => (
            <li key={attempt.at}>
              {at(attempt.at)}: {attempt.status ?? <span lang="en">{attempt.trouble}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
