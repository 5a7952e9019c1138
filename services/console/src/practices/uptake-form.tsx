import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TakenUpKind } from '@integras/contracts';
import { correctUptake, recordUptake, type Uptake, uptakeKinds } from '../api/practices.js';
import { DayInput } from '../forms/day-input.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { dayIn } from '../texts/days.js';
import { europeanCountries } from '../visitors/countries.js';
import { useUptakeChange } from './use-uptake-change.js';

interface UptakeFormProps {
  item: { id: string; country?: string };
  itemKind: TakenUpKind;
  /** The one to be corrected; absent for a new one. */
  uptake?: Uptake;
  onDone: () => void;
}

/** Which organisation took it up, when, and where it says so itself. */
export function UptakeForm({ item, itemKind, uptake, onDone }: UptakeFormProps) {
  const { formatMessage, locale } = useIntl();
  const today = dayIn(new Date());
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({
    kind: uptake?.kind ?? ('adopted' as (typeof uptakeKinds)[number]),
    organisation: uptake?.organisation ?? '',
    country: uptake?.country ?? item.country ?? 'IT',
    on: uptake?.on ?? today,
    document: { url: uptake?.document.url ?? '', title: uptake?.document.title ?? '' },
    reason: '',
  });
  const change = useUptakeChange();
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isLink = (text: string) =>
    (/^https:\/\/\S+\.\S+/.test(text.trim()) && URL.canParse(text.trim())) || formatMessage({ id: 'mistake.no-link' });
  const send = form.handleSubmit(({ reason, document, organisation, ...rest }) => {
    const content = {
      ...rest,
      ...(uptake?.partner !== undefined && { partner: uptake.partner }),
      organisation: organisation.trim(),
      document: { url: document.url.trim(), title: document.title.trim() },
    };
    const version = uptake?.version;
    change.mutate(
      {
        what: { content, reason, version },
        send: (key) =>
          uptake
            ? correctUptake(uptake.id, { ...content, reason: reason.trim() }, { key, version })
            : recordUptake(item.id, itemKind, content, { key }),
      },
      { onSuccess: onDone, onError: takeRefusal },
    );
  });
  return (
    <Form
      {...propsOf(change, send)}
      act={<FormattedMessage id={uptake ? 'act.correct' : 'act.record-uptake'} />}
      instead={
        <Button variant="subtle" onClick={onDone}>
          <FormattedMessage id="act.do-not-save" />
        </Button>
      }
    >
      <TextInput
        id="organisation"
        label={<FormattedMessage id="uptake.organisation" />}
        error={messageOf('organisation')}
        {...form.register('organisation', { validate: isGiven })}
      />
      <NativeSelect
        id="country"
        label={<FormattedMessage id="uptake.country" />}
        data={europeanCountries(locale)}
        {...form.register('country')}
      />
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="uptake.kind" />}
        data={uptakeKinds.map((kind) => ({ value: kind, label: formatMessage({ id: `uptake.${kind}` }) }))}
        {...form.register('kind')}
      />
      <DayInput
        id="on"
        label={<FormattedMessage id="uptake.on" />}
        value={form.watch('on')}
        onChange={(day) => form.setValue('on', day)}
        max={today}
        error={messageOf('on')}
      />
      <TextInput
        id="document.url"
        inputMode="url"
        label={<FormattedMessage id="uptake.document.url" />}
        error={messageOf('document.url')}
        {...form.register('document.url', { validate: isLink })}
      />
      <TextInput
        id="document.title"
        label={<FormattedMessage id="uptake.document.title" />}
        error={messageOf('document.title')}
        {...form.register('document.title', { validate: isGiven })}
      />
      {uptake && (
        <Textarea
          id="reason"
          label={<FormattedMessage id="field.reason" />}
          error={messageOf('reason')}
          {...form.register('reason', { validate: isGiven })}
        />
      )}
    </Form>
  );
}
