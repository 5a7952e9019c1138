import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { maySubscribe } from '../api/rights.js';
import { Section } from '../shell/section.js';
import { usePerson } from '../shell/person.js';
import buttonClasses from '../theme/link-button.module.css';
import { Command } from './command.js';
import classes from './events.module.css';
import { installClient } from './install-client.js';

const overSse = `curl -N -H "Authorization: Bearer $TOKEN" "${window.location.origin}/api/streams/v1/events?types=eu.integras.pilots.milestone.reached.v1"`;

const byWebhook = `curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name": "Archive", "url": "https://…/hook", "types": ["eu.integras.pilots.milestone.reached.v1"], "from": "start"}' \\
  ${window.location.origin}/api/notifications/v1/subscriptions`;

const check = `${installClient('standardwebhooks')}\nWEBHOOK_SECRET=whsec_… npx integras-check-receiver https://…/hook`;

/** The ways by which a partner system receives events. */
export function HowToSubscribe() {
  const { grants } = usePerson();
  return (
    <Section title={<FormattedMessage id="events.how" />}>
      <p>
        <FormattedMessage id="events.how.token" />
      </p>
      <h3>
        <FormattedMessage id="events.how.sse" />
      </h3>
      <Command text={overSse} label="SSE" />
      <h3>
        <FormattedMessage id="events.how.webhook" />
      </h3>
      <Command text={byWebhook} label="Webhook" />
      <p>
        <FormattedMessage id="events.how.check" />
      </p>
      <Command text={check} label="integras-check-receiver" />
      <p className={classes.links}>
        {maySubscribe(grants) && (
          <Link to="/app/subscriptions/new" className={buttonClasses.button}>
            <FormattedMessage id="act.register-subscription" />
          </Link>
        )}
        <a href="/api/asyncapi.json" className={buttonClasses.button}>
          AsyncAPI
        </a>
      </p>
    </Section>
  );
}
