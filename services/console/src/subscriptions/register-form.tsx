import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { eventCatalogue } from '../api/event-catalogue.js';
import { deedOf } from '../api/happenings.js';
import { queries } from '../api/queries.js';
import {
  type PartnerSystem,
  registerSubscription,
  signings,
  type Subscription,
  type Transport,
  transports,
  type WantedSubscription,
} from '../api/subscriptions.js';
import { useKey } from '../api/use-key.js';
import { CheckBox } from '../forms/check-box.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import { byName, countryName } from '../texts/names.js';

interface RegisterFormProps {
  systems: readonly PartnerSystem[];
  onRegistered: (subscription: Subscription) => void;
}

/** For which partner system, where to, and which facts: what is not narrowed is everything it may read. */
export function RegisterForm({ systems, onRegistered }: RegisterFormProps) {
  const { formatMessage, locale } = useIntl();
  const { data: pilots = [] } = useQuery(queries.pilots());
  const { data: events = [] } = useQuery(eventCatalogue());
  const { form, messageOf, mistakeOf, takeRefusal, propsOf } = useCheckedForm({
    account: systems[0]?.id ?? '',
    name: '',
    transport: 'webhook' as Transport,
    url: '',
    signing: 'hmac' as (typeof signings)[number],
    from: 'now' as WantedSubscription['from'],
    countries: [] as string[],
    pilots: [] as string[],
    types: [] as string[],
  });
  const change = useRegister(onRegistered);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isAddress = (text: string) => URL.canParse(text.trim()) || formatMessage({ id: 'mistake.no-link' });
  const transport = form.watch('transport');
  const isWebhook = transport === 'webhook';
  const send = form.handleSubmit(({ name, url, signing, countries, pilots: chosen, types, ...rest }) =>
    change.mutate(
      {
        ...rest,
        name: name.trim(),
        ...(rest.transport === 'webhook' && { url: url.trim(), signing }),
        ...(countries.length > 0 && { countries }),
        ...(chosen.length > 0 && { pilots: chosen }),
        ...(types.length > 0 && { types }),
      },
      { onError: takeRefusal },
    ),
  );
  const countries = [...new Set(pilots.map(({ country }) => country))];
  // What is about single persons is sent to no partner system.
  const offered = events.filter(({ readers }) => readers !== 'pilot');

  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.register-subscription" />}>
      <NativeSelect
        id="account"
        label={<FormattedMessage id="subscription.system" />}
        error={messageOf('account')}
        data={systems.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.register('account')}
      />
      <TextInput
        id="name"
        label={<FormattedMessage id="subscription.name" />}
        description={<FormattedMessage id="subscription.name.hint" />}
        error={messageOf('name')}
        {...form.register('name', { validate: isGiven })}
      />
      <NativeSelect
        id="transport"
        label={<FormattedMessage id="subscription.transport" />}
        description={<FormattedMessage id={`subscription.transport.${transport}.hint`} />}
        error={messageOf('transport')}
        data={transports.map((value) => ({
          value,
          label: formatMessage({ id: `subscription.transport.${value}` }),
        }))}
        {...form.register('transport')}
      />
      {isWebhook && (
        <TextInput
          id="url"
          type="url"
          inputMode="url"
          label={<FormattedMessage id="subscription.url" />}
          description={<FormattedMessage id="subscription.url.hint" />}
          error={messageOf('url')}
          {...form.register('url', { validate: isAddress, shouldUnregister: true })}
        />
      )}
      {isWebhook && (
        <NativeSelect
          id="signing"
          label={<FormattedMessage id="subscription.signing" />}
          data={signings.map((value) => ({ value, label: formatMessage({ id: `subscription.signing.${value}` }) }))}
          {...form.register('signing')}
        />
      )}
      <NativeSelect
        id="from"
        label={<FormattedMessage id="subscription.from" />}
        data={(['now', 'start'] as const).map((value) => ({
          value,
          label: formatMessage({ id: `subscription.from.${value}` }),
        }))}
        {...form.register('from')}
      />
      <Group
        id="countries"
        legend={<FormattedMessage id="subscription.countries" />}
        hint={<FormattedMessage id="subscription.all-when-none" />}
        mistake={mistakeOf('countries')}
      >
        {countries.sort(byName((code) => countryName(code, locale), locale)).map((code) => (
          <CheckBox key={code} value={code} label={countryName(code, locale)} field={form.register('countries')} />
        ))}
      </Group>
      <details className={formClasses.more}>
        <summary>
          <FormattedMessage id="subscription.pilots" />
        </summary>
        <Group
          id="pilots"
          legend={<FormattedMessage id="subscription.pilots" />}
          hint={<FormattedMessage id="subscription.all-when-none" />}
          mistake={mistakeOf('pilots')}
        >
          {pilots.map(({ id, title, territoryName }) => (
            <CheckBox key={id} value={id} label={`${title} (${territoryName})`} field={form.register('pilots')} />
          ))}
        </Group>
      </details>
      <details className={formClasses.more}>
        <summary>
          <FormattedMessage id="subscription.types" />
        </summary>
        <Group
          id="types"
          legend={<FormattedMessage id="subscription.types" />}
          hint={<FormattedMessage id="subscription.all-when-none" />}
          mistake={mistakeOf('types')}
        >
          {offered.map(({ type, summary }) => (
            <CheckBox
              key={type}
              value={type}
              label={
                <>
                  <code>{deedOf({ type })}</code> <span lang="en">{summary}</span>
                </>
              }
              field={form.register('types')}
            />
          ))}
        </Group>
      </details>
    </Form>
  );
}

function useRegister(onRegistered: (subscription: Subscription) => void) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (wanted: WantedSubscription) => registerSubscription(wanted, keyOf(wanted)),
    // Its answer holds a secret: nothing keeps it longer than the page is open.
    gcTime: 0,
    onSuccess: (subscription) => {
      say(formatMessage({ id: 'done.subscription' }));
      void client.invalidateQueries({ queryKey: ['subscriptions'] });
      onRegistered(subscription);
    },
  });
}
