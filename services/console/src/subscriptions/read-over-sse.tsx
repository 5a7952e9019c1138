import { FormattedMessage } from 'react-intl';
import { Command } from '../events/command.js';
import { installClient } from '../events/install-client.js';
import { Section } from '../shell/section.js';

/** What a partner needs to read a subscription as an event stream: nothing but its id, and a token of its own. */
export function ReadOverSse({ subscription }: { subscription: string }) {
  return (
    <Section title={<FormattedMessage id="subscription.read" />}>
      <p>
        <FormattedMessage id="subscription.sse.lead" />
      </p>
      <Command text={requestFor(subscription)} label="curl" />
      <p>
        <FormattedMessage id="subscription.sse.code" />
      </p>
      <Command text={programFor(subscription)} label="Node.js" />
    </Section>
  );
}

const requestFor = (subscription: string) =>
  `curl -N -H "Authorization: Bearer $TOKEN" -H "Last-Event-ID: 0" "${window.location.origin}/api/streams/v1/subscriptions/${subscription}/events"`;

const programFor = (subscription: string) => `// ${installClient()}
import { createClient } from '@integras/client';

const client = createClient({ baseUrl: '${window.location.origin}', token });
const subscription = '${subscription}';
for await (const { event, reset, cursor } of client.subscribe({ subscription, cursor: await stored() })) {
  if (reset) console.error(reset.reason);
  else await file(event);
  await store(cursor);
}`;
