import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { noticeKinds, type Preferences, setPreferences, timings } from '../api/notifications.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Section } from '../shell/section.js';
import { say } from '../shell/speech.js';
import { preferencesOf, type SettingsValues, valuesOf, waysOf } from './settings-values.js';
import { SpecialRules } from './special-rules.js';

const timeZones = Intl.supportedValuesOf('timeZone');
const languages = { en: 'English', de: 'Deutsch' };

/** All settings in one form: they are one record with one version. */
export function SettingsForm({ preferences }: { preferences: Preferences }) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm<SettingsValues>(valuesOf(preferences));
  const ways = waysOf(preferences);
  const change = useSetPreferences(preferences.version);
  const send = form.handleSubmit((values) => change.mutate(values, { onError: takeRefusal }));
  const isBoth = () => {
    const { quietFrom, quietUntil } = form.getValues();
    return (quietFrom === '') === (quietUntil === '') || formatMessage({ id: 'mistake.half-quiet' });
  };
  const isLater = (until: string) =>
    until === '' || until !== form.getValues('quietFrom') || formatMessage({ id: 'mistake.quiet-same' });
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.save-settings" />}>
      <Section title={<FormattedMessage id="notices.where" />}>
        <Group legend={<FormattedMessage id="notices.where.hint" />}>
          <TextInput
            id="email"
            type="email"
            autoComplete="email"
            label={<FormattedMessage id="notices.email" />}
            error={messageOf('email')}
            {...form.register('email')}
          />
          <NativeSelect
            id="language"
            label={<FormattedMessage id="notices.language" />}
            data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
            {...form.register('language')}
          />
        </Group>
      </Section>
      <Section title={<FormattedMessage id="notices.hours" />}>
        <Group legend={<FormattedMessage id="notices.hours.hint" />}>
          <NativeSelect
            id="timeZone"
            label={<FormattedMessage id="notices.time-zone" />}
            data={timeZones.includes(preferences.timeZone) ? timeZones : [preferences.timeZone, ...timeZones]}
            {...form.register('timeZone')}
          />
          <TextInput
            id="digestAt"
            type="time"
            label={<FormattedMessage id="notices.digest-at" />}
            error={messageOf('digestAt')}
            {...form.register('digestAt', { required: formatMessage({ id: 'mistake.empty' }) })}
          />
          <TextInput
            id="quietFrom"
            type="time"
            label={<FormattedMessage id="notices.quiet-from" />}
            error={messageOf('quietFrom')}
            {...form.register('quietFrom', { validate: isBoth })}
          />
          <TextInput
            id="quietUntil"
            type="time"
            label={<FormattedMessage id="notices.quiet-until" />}
            error={messageOf('quietUntil')}
            {...form.register('quietUntil', { validate: isLater })}
          />
        </Group>
      </Section>
      <Section title={<FormattedMessage id="notices.what" />}>
        {noticeKinds.map((kind) => (
          <Group key={kind} legend={<FormattedMessage id={`notice.${kind}`} />}>
            {ways.map((channel) => (
              <NativeSelect
                key={channel}
                id={`when.${kind}.${channel}`}
                label={<FormattedMessage id={`channel.${channel}`} />}
                data={(['role', ...timings] as const).map((value) => ({
                  value,
                  label: formatMessage({ id: `timing.${value}` }),
                }))}
                {...form.register(`when.${kind}.${channel}`)}
              />
            ))}
          </Group>
        ))}
      </Section>
      <Section title={<FormattedMessage id="notices.special" />}>
        <SpecialRules
          ways={ways}
          rules={form.watch('special')}
          onChange={(rules) => form.setValue('special', rules, { shouldDirty: true })}
        />
      </Section>
    </Form>
  );
}

function useSetPreferences(version: number) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  return useMutation({
    mutationFn: (values: SettingsValues) => setPreferences(preferencesOf(values), version),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['preferences'] });
      say(formatMessage({ id: 'done.settings' }));
    },
  });
}
