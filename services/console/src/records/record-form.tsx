import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useKey } from '../api/use-key.js';
import { decimalOf } from '../figure/decimal.js';
import { minorUnits } from '../forms/amount.js';
import { CheckBox } from '../forms/check-box.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

/** One field of a record, named as the server names it. */
export interface RecordField {
  name: string;
  label: TextId;
  hint?: TextId;
  /** A decimal is sent as the server takes it, however it is typed. */
  kind?: 'line' | 'prose' | 'day' | 'number' | 'decimal' | 'amount' | 'link';
  /** What can be chosen; the field is a choice then. */
  options?: readonly { value: string; label: string }[];
  /** Of a choice: several can be chosen, and at least one has to be. They are sent with blanks between them. */
  isSeveral?: boolean;
  isOptional?: boolean;
  /** Whether it is asked, by what else is typed: always, when this says nothing. */
  when?: (typed: Record<string, string>) => boolean;
  /** Of a choice: whether a value is offered, by what else is typed. The only one that is offered is chosen. */
  fits?: (value: string, typed: Record<string, string>) => boolean;
  /** The browser does not keep it either, to offer it another time. */
  isUnkept?: boolean;
  /** What has to be typed, whatever the case, and what is said when something else was. */
  mustBe?: { text: string; otherwise: TextId };
  /** What stands in it at first. */
  initial?: string;
}

interface RecordFormProps<T> {
  fields: readonly RecordField[];
  /** Names the button. */
  act: TextId;
  /** What is said once it is done. */
  done: TextId;
  /** Sends what was typed: only what is not empty. */
  send: (values: Record<string, string>, key: string) => Promise<T>;
  /** The name under which what has changed is read again. */
  stale: readonly string[];
  /** What is shown before it is sent, of what is typed; `isRight` says whether a field could be sent as it is. */
  beneath?: (typed: Typed) => ReactNode;
  onDone: (answer: T) => void;
}

export interface Typed {
  values: Record<string, string>;
  isRight: (field: RecordField) => boolean;
  /** On its way or accepted. */
  isSent: boolean;
}

/** The form of a record: a field each, checked when it is sent, mistakes of the server at their fields. */
export function RecordForm<T>({ fields, act, done, send, stale, beneath, onDone }: RecordFormProps<T>) {
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const keyOf = useKey();
  const { form, messageOf, mistakeOf, takeRefusal, propsOf } = useCheckedForm<Record<string, string | string[]>>(
    Object.fromEntries(fields.map((field) => [field.name, initialOf(field)])),
  );
  const change = useMutation({
    mutationFn: (values: Record<string, string>) => send(values, keyOf(values)),
    onSuccess: async (answer) => {
      say(formatMessage({ id: done }));
      await client.invalidateQueries({ queryKey: stale });
      onDone(answer);
    },
  });
  const validate = ({ isOptional, kind, mustBe }: RecordField) => {
    return (value: string | string[] | undefined = '') => {
      const text = textOf(value);
      if (text === '') return isOptional === true || formatMessage({ id: 'mistake.empty' });
      if (kind === 'amount') return minorUnits(text) !== undefined || formatMessage({ id: 'mistake.no-amount' });
      if (kind === 'number') return /^\d+$/.test(text) || formatMessage({ id: 'mistake.no-count' });
      if (kind === 'decimal') return decimalOf(text, false) !== undefined || formatMessage({ id: 'mistake.no-number' });
      if (kind === 'link') return /^https:\/\/\S+$/.test(text) || formatMessage({ id: 'mistake.no-link' });
      if (mustBe && text.toLowerCase() !== mustBe.text.toLowerCase()) return formatMessage({ id: mustBe.otherwise });
      return true;
    };
  };
  const submit = form.handleSubmit((values) => change.mutate(given(fields, values), { onError: takeRefusal }));
  const typedNow = fields.some(({ when, fits }) => when ?? fits) ? form.watch() : undefined;
  const asked = typedNow ? askedOf(fields, typedNow) : fields;
  const offeredBy = (field: RecordField) => (typedNow ? offeredOf(field, written(fields, typedNow)) : field.options);
  useEffect(() => {
    // What is typed elsewhere has left only one choice, or not the one that was made.
    for (const field of asked) {
      const chosen = field.fits && refitted(textOf(typedNow?.[field.name] ?? ''), offeredBy(field) ?? []);
      if (chosen !== undefined) form.setValue(field.name, chosen, { shouldValidate: form.formState.isSubmitted });
    }
  });
  const beneathIt = () => {
    const typed = form.watch();
    return beneath?.({
      values: given(fields, typed),
      isRight: (field) => !asked.includes(field) || validate(field)(typed[field.name]) === true,
      isSent: change.isPending || change.isSuccess,
    });
  };

  return (
    <Form {...propsOf(change, submit)} act={<FormattedMessage id={act} />}>
      {asked.map((field) => {
        const { name, label, hint, kind = 'line', isOptional, isUnkept } = field;
        const options = offeredBy(field);
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
        if (options && field.isSeveral)
          return (
            <Group
              key={name}
              id={name}
              legend={shared.label}
              {...(hint && { hint: shared.description })}
              mistake={mistakeOf(name)}
            >
              {options.map(({ value, label: said }) => (
                <CheckBox
                  key={value}
                  value={value}
                  label={said}
                  field={form.register(name, { validate: validate(field) })}
                />
              ))}
            </Group>
          );
        if (options) return <NativeSelect key={name} {...shared} data={[...options]} />;
        if (kind === 'prose') return <Textarea key={name} {...shared} rows={3} />;
        return (
          <TextInput
            key={name}
            {...shared}
            {...(isUnkept && { autoComplete: 'off' })}
            {...(kind === 'day' && { type: 'date' })}
            {...(kind === 'link' && { type: 'url' })}
            {...(kind === 'number' && { inputMode: 'numeric' as const })}
            {...((kind === 'amount' || kind === 'decimal') && { inputMode: 'decimal' as const })}
          />
        );
      })}
      {beneath && beneathIt()}
    </Form>
  );
}

type Option = NonNullable<RecordField['options']>[number];

/** What can be chosen: not to choose only where there is a choice. */
function offeredOf({ options, fits }: RecordField, typed: Record<string, string>): readonly Option[] | undefined {
  if (!options || !fits) return options;
  const fitting = options.filter(({ value }) => value !== '' && fits(value, typed));
  return fitting.length === 1 ? fitting : [...options.filter(({ value }) => value === ''), ...fitting];
}

/** What is chosen instead of what is not offered any more; undefined when it still is. */
function refitted(chosen: string, offered: readonly Option[]): string | undefined {
  if (offered.some(({ value }) => value === chosen)) return undefined;
  return offered.length === 1 ? offered[0]!.value : '';
}

const initialOf = ({ initial, options, isSeveral }: RecordField): string | string[] =>
  isSeveral ? (initial ?? '').split(' ').filter((value) => value !== '') : (initial ?? options?.[0]?.value ?? '');

/** What a field says before anybody has typed. */
export const initialText = (field: RecordField): string => sentAs(field, textOf(initialOf(field)));

type Values = Record<string, string | string[]>;

/** What was typed in fields that are asked, without what is empty. */
const given = (fields: readonly RecordField[], values: Values): Record<string, string> =>
  written(askedOf(fields, values), values);

const askedOf = (fields: readonly RecordField[], values: Values): readonly RecordField[] =>
  fields.filter(({ when }) => when?.(written(fields, values)) ?? true);

const written = (fields: readonly RecordField[], values: Values): Record<string, string> =>
  Object.fromEntries(
    fields
      .map((field) => [field.name, sentAs(field, textOf(values[field.name] ?? ''))] as const)
      .filter(([, value]) => value !== ''),
  );

const sentAs = ({ kind }: RecordField, text: string): string =>
  kind === 'decimal' ? (decimalOf(text, false) ?? text) : text;

const textOf = (value: string | string[]): string => (Array.isArray(value) ? value.join(' ') : value.trim());
