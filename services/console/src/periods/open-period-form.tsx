import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Controller } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { type NewPeriod, openPeriod } from '../api/periods.js';
import type { Project } from '../api/pilots.js';
import { useKey } from '../api/use-key.js';
import { DayInput } from '../forms/day-input.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';

/** Opening a period: its name and its days. */
export function OpenPeriodForm({ projects }: { projects: readonly Project[] }) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKey();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm<NewPeriod>({
    project: projects[0]?.id ?? '',
    name: '',
    from: '',
    until: '',
  });
  const change = useMutation({
    mutationFn: (period: NewPeriod) => openPeriod(period, keyOf(period)),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['periods'] });
      void navigate({ to: '/app/periods/$period', params: { period: id } });
    },
  });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const isAfter = (until: string) =>
    isGiven(until) === true
      ? until >= form.getValues('from') || formatMessage({ id: 'mistake.ends-before' })
      : isGiven(until);
  const send = form.handleSubmit((period) =>
    change.mutate({ ...period, name: period.name.trim() }, { onError: takeRefusal }),
  );
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id="act.open-period" />
      </summary>
      <Form {...propsOf(change, send)} act={<FormattedMessage id="act.open-period" />}>
        {projects.length > 1 && (
          <NativeSelect
            id="project"
            label={<FormattedMessage id="figures.project" />}
            data={projects.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.register('project')}
          />
        )}
        <TextInput
          id="name"
          label={<FormattedMessage id="period.name" />}
          placeholder={formatMessage({ id: 'period.name.example' })}
          error={messageOf('name')}
          {...form.register('name', { validate: isGiven })}
        />
        {(['from', 'until'] as const).map((field) => (
          <Controller
            key={field}
            control={form.control}
            name={field}
            rules={{ validate: field === 'from' ? isGiven : isAfter }}
            render={({ field: { value, onChange } }) => (
              <DayInput
                id={field}
                label={<FormattedMessage id={`period.${field}`} />}
                value={value}
                onChange={onChange}
                error={messageOf(field)}
              />
            )}
          />
        ))}
      </Form>
    </details>
  );
}
