import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

/** One field of a record, named as the server names it. */
export interface RecordField {
  name: string;
  label: TextId;
  hint?: TextId;
  kind?: 'line' | 'prose' | 'day' | 'number' | 'link';
  /** What can be chosen; the field is a choice then. */
  options?: readonly { value: string; label: string }[];
  isOptional?: boolean;
  /** What stands in it at first. */
  initial?: string;
}

interface RecordFormProps {
  fields: readonly RecordField[];
  /** Names the button. */
  act: TextId;
  /** What is said once it is done. */
  done: TextId;
  /** Sends what was typed: only what is not empty. */
  send: (values: Record<string, string>, key: string) => Promise<unknown>;
  /** The name under which what has changed is read again. */
  stale: readonly string[];
  onDone: () => void;
}

/** The form of a record: a field each, checked when it is sent, mistakes of the server at their fields. */
export function RecordForm({ fields, act, done, send, stale, onDone }: RecordFormProps) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm<Record<string, string>>(
    Object.fromEntries(fields.map(({ name, initial, options }) => [name, initial ?? options?.[0]?.value ?? ''])),
  );
  const change = useMutation({
    mutationFn: (values: Record<string, string>) => send(values, keyOf(values)),
    onSuccess: async () => {
      say(formatMessage({ id: done }));
      await client.invalidateQueries({ queryKey: stale });
      onDone();
    },
  });
  const validate = ({ isOptional, kind }: RecordField) => {
    return (value: string | undefined = '') => {
      const text = value.trim();
      if (text === '') return isOptional === true || formatMessage({ id: 'mistake.empty' });
      if (kind === 'number') return /^\d+$/.test(text) || formatMessage({ id: 'mistake.no-count' });
      if (kind === 'link') return /^https:\/\/\S+$/.test(text) || formatMessage({ id: 'mistake.no-link' });
      return true;
    };
  };
  const submit = form.handleSubmit((values) =>
    change.mutate(
      Object.fromEntries(
        Object.entries(values)
          .map(([name, value]) => [name, value.trim()])
          .filter(([, value]) => value !== ''),
      ),
      { onError: takeRefusal },
    ),
  );

  return (
    <Form {...propsOf(change, submit)} act={<FormattedMessage id={act} />}>
      {fields.map((field) => {
        const { name, label, hint, kind = 'line', options, isOptional } = field;
        const shared = {
          id: name,
          label: isOptional ? (
            <FormattedMessage id="form.optional" values={{ field: formatMessage({ id: label }) }} />
          ) : (
            <FormattedMessage id={label} />
          ),
          ...(hint && { description: <FormattedMessage id={hint} /> }),
          error: messageOf(name),
          ...form.register(name, { validate: validate(field) }),
        };
        if (options) return <NativeSelect key={name} {...shared} data={[...options]} />;
        if (kind === 'prose') return <Textarea key={name} {...shared} rows={3} />;
        return (
          <TextInput
            key={name}
            {...shared}
            {...(kind === 'day' && { type: 'date' })}
            {...(kind === 'link' && { type: 'url' })}
            {...(kind === 'number' && { inputMode: 'numeric' as const })}
          />
        );
      })}
    </Form>
  );
}
