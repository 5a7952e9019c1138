import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Subscription } from '../api/subscriptions.js';
import { Command } from '../events/command.js';
import { installClient } from '../events/install-client.js';
import traitClasses from '../indicators/traits.module.css';
import { Section } from '../shell/section.js';

type At = NonNullable<Subscription['nats']>;

const parts = ['server', 'stream', 'consumer', 'inboxPrefix'] as const satisfies readonly (keyof At)[];

/** What a partner needs to read a subscription over NATS; nothing of it is secret: a token of its own lets it in. */
export function ReadOverNats({ at }: { at: At }) {
  return (
    <Section title={<FormattedMessage id="subscription.read" />}>
      <p>
        <FormattedMessage id="subscription.nats.lead" />
      </p>
      <dl className={traitClasses.traits}>
        {parts.map((part) => (
          <Fragment key={part}>
            <dt>
              <FormattedMessage id={`subscription.nats.${part}`} />
            </dt>
            <dd>
              <code>{at[part]}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
      <p>
        <FormattedMessage id="subscription.nats.code" />
      </p>
      <Command text={programFor(at)} label="Node.js" />
    </Section>
  );
}

const programFor = ({
  server,
  stream,
  consumer,
  inboxPrefix,
}: At) => `// ${installClient('@nats-io/transport-node', '@nats-io/jetstream')}
import { readOverNats } from '@integras/client/nats';

const at = {
  server: '${server}',
  stream: '${stream}',
  consumer: '${consumer}',
  inboxPrefix: '${inboxPrefix}',
};
for await (const { event, reset, cursor } of readOverNats({ at, token, cursor: await stored() })) {
  if (reset) console.error(reset.reason);
  else await file(event);
  await store(cursor);
}`;
