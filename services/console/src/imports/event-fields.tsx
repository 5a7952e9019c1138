import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { eventWords } from './field-words.js';
import { FieldFields } from './field-fields.js';
import classes from './imports.module.css';
import { useMapped } from './mapping-context.js';
import type { TypedEvent } from './typed-mapping.js';

const conditions = ['always', 'notEmpty', 'equals', 'notEquals'] as const;

/** One event that rows become: which rows, and where each of its fields comes from. */
export function EventFields({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) {
  const { formatMessage } = useIntl();
  const heading = useId();
  const { checked, columns, known } = useMapped();
  const { form, messageOf } = checked;
  const path = `events.${index}`;
  const events = useWatch({ control: form.control, name: 'events' }) as TypedEvent[];
  const { event = '', when } = events[index] ?? {};
  const fields = known.find((each) => each.event === event)?.fields ?? [];
  const isOneOfSeveral = events.filter((each) => each.event === event).length > 1;
  const isEnrolling = events.some((each) => each.event === 'participant.enrolled');
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  return (
    <section className={classes.event} aria-labelledby={heading}>
      <h3 id={heading}>{eventWords(event, formatMessage)}</h3>
      <NativeSelect
        id={`${path}.when.is`}
        label={<FormattedMessage id="import.when" />}
        data={conditions.map((value) => ({ value, label: formatMessage({ id: `import.when.${value}` }) }))}
        error={messageOf(`${path}.when`)}
        {...form.register(`${path}.when.is`)}
      />
      {when && when.is !== 'always' && (
        <NativeSelect
          id={`${path}.when.column`}
          label={<FormattedMessage id="import.when.column" />}
          data={[
            { value: '', label: formatMessage({ id: 'form.choose' }) },
            ...columns.map(({ name }) => ({ value: name, label: name })),
          ]}
          error={messageOf(`${path}.when.column`)}
          {...form.register(`${path}.when.column`, { validate: isGiven })}
        />
      )}
      {when && (when.is === 'equals' || when.is === 'notEquals') && (
        <TextInput
          id={`${path}.when.text`}
          label={<FormattedMessage id="import.when.text" />}
          error={messageOf(`${path}.when.text`)}
          {...form.register(`${path}.when.text`, { validate: isGiven })}
        />
      )}
      {isOneOfSeveral && (
        <TextInput
          id={`${path}.slot`}
          label={<FormattedMessage id="import.slot" />}
          description={<FormattedMessage id="import.slot.hint" />}
          error={messageOf(`${path}.slot`)}
          {...form.register(`${path}.slot`, { validate: isGiven })}
        />
      )}
      {fields.map((field) => (
        <FieldFields
          key={field.name}
          path={`${path}.fields.${field.name}`}
          field={field}
          isRequired={field.required || (field.name === 'reference' && !isEnrolling)}
        />
      ))}
      {onRemove && (
        <div>
          <Button variant="subtle" onClick={onRemove}>
            <FormattedMessage id="act.remove-event" values={{ event: eventWords(event, formatMessage) }} />
          </Button>
        </div>
      )}
    </section>
  );
}
