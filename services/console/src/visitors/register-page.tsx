import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import {
  type EnteredByLink,
  type Newcomer,
  organisationKinds,
  type PublicSession,
  registerByLink,
} from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { useLanguage } from '../texts/texts.js';
import { isOver } from '../trainings/begun-and-over.js';
import { europeanCountries } from './countries.js';
import { SessionFacts } from './session-facts.js';

const route = getRouteApi('/visitors/register/$link');

/** Registering for a session by its link: works on a phone, needs no account. */
export function RegisterPage() {
  const { formatMessage } = useIntl();
  const { link } = route.useParams();
  const { data: session, error, refetch } = useQuery(queries.publicSession(link));
  return (
    <Page title={session?.training.title ?? formatMessage({ id: 'register.title' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!session && !error && <Shape rows={3} height={64} />}
      {session && <SessionFacts session={session} />}
      {session?.state === 'scheduled' && <Place session={session} link={link} />}
    </Page>
  );
}

function Place({ session, link }: { session: PublicSession; link: string }) {
  if (isOver(session))
    return (
      <Notice kind="care">
        <FormattedMessage id="register.over" />
      </Notice>
    );
  return (
    <>
      {session.full && (
        <Notice kind="care">
          <FormattedMessage id="register.full" />
        </Notice>
      )}
      <RegisterForm link={link} />
    </>
  );
}

function RegisterForm({ link }: { link: string }) {
  const { formatMessage, locale } = useIntl();
  const { locale: language } = useLanguage();
  const keyOf = useKey();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    name: '',
    email: '',
    kind: 'ngo' as Newcomer['kind'],
    country: '',
  });
  const change = useMutation({
    mutationFn: (body: Newcomer) => registerByLink(link, body, keyOf(body)),
    onSuccess: (entered, { email }) => say(formatMessage(nextStep(entered), { email })),
  });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim()) || formatMessage({ id: 'mistake.no-address' });
  const send = form.handleSubmit(({ name, email, ...rest }) =>
    change.mutate({ name: name.trim(), email: email.trim(), ...rest, language }, { onError: takeRefusal }),
  );
  if (change.isSuccess)
    return (
      <Notice kind={change.data.byMail ? 'good' : 'care'}>
        <FormattedMessage {...nextStep(change.data)} values={{ email: change.variables.email }} />
      </Notice>
    );
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.register" />}>
      <TextInput
        id="name"
        autoComplete="name"
        label={<FormattedMessage id="register.name" />}
        error={messageOf('name')}
        {...form.register('name', { validate: isGiven })}
      />
      <TextInput
        id="email"
        type="email"
        autoComplete="email"
        label={<FormattedMessage id="register.email" />}
        description={<FormattedMessage id="register.email.hint" />}
        error={messageOf('email')}
        {...form.register('email', { validate: isAddress })}
      />
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="register.kind" />}
        data={organisationKinds.map((kind) => ({ value: kind, label: formatMessage({ id: `organisation.${kind}` }) }))}
        {...form.register('kind')}
      />
      <NativeSelect
        id="country"
        autoComplete="country"
        label={<FormattedMessage id="register.country" />}
        error={messageOf('country')}
        data={[{ value: '', label: formatMessage({ id: 'register.choose' }) }, ...europeanCountries(locale)]}
        {...form.register('country', { validate: isGiven })}
      />
    </Form>
  );
}

/** Whether there was a place is not for this page: who entered an address may not be whose it is. */
const nextStep = ({ byMail }: EnteredByLink) => ({ id: byMail ? 'register.sent' : 'register.sent.no-mail' }) as const;
