import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { trainingKinds } from '../api/trainings.js';
import { CheckBox } from '../forms/check-box.js';
import { Group } from '../forms/group.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import { byName, countryName } from '../texts/names.js';
import type { TypedTraining } from './typed-training.js';

interface CountedFieldsProps {
  project: ProjectDetails;
  checked: ReturnType<typeof useCheckedForm<TypedTraining>>;
}

/** What participations in a training are counted by. */
export function CountedFields({ project, checked: { form, messageOf, mistakeOf } }: CountedFieldsProps) {
  const { formatMessage, locale } = useIntl();
  const isCount = (text: string) => /^[1-9]\d{0,2}$/.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  const isHours = (text: string) =>
    /^(\d{1,3}([.,]\d{1,2})?)?$/.test(text.trim()) || formatMessage({ id: 'mistake.no-hours' });
  const partners = [...project.partners].sort(byName(({ name }) => name, locale));
  return (
    <>
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="training.kind" />}
        data={trainingKinds.map((kind) => ({ value: kind, label: formatMessage({ id: `training.kind.${kind}` }) }))}
        {...form.register('kind')}
      />
      <NativeSelect
        id="territory"
        label={<FormattedMessage id="training.host" />}
        data={project.territories.map(({ id, name, country }) => ({
          value: id,
          label: `${name}, ${countryName(country, locale)}`,
        }))}
        {...form.register('territory')}
      />
      <Group
        id="organisers"
        legend={<FormattedMessage id="training.organisers" />}
        hint={<FormattedMessage id="training.organisers.hint" />}
        mistake={mistakeOf('organisers')}
      >
        {partners.map(({ id, name, country }) => (
          <CheckBox
            key={id}
            value={id}
            label={`${name} (${countryName(country, locale)})`}
            field={form.register('organisers')}
          />
        ))}
      </Group>
      <TextInput
        id="sessions"
        inputMode="numeric"
        label={<FormattedMessage id="training.completion" />}
        error={messageOf('sessions')}
        {...form.register('sessions', { validate: isCount })}
      />
      <TextInput
        id="hours"
        inputMode="decimal"
        label={<FormattedMessage id="training.completion.hours" />}
        error={messageOf('hours')}
        {...form.register('hours', { validate: isHours })}
      />
    </>
  );
}
