import type { BaseSyntheticEvent } from 'react';
import { type DefaultValues, type FieldErrors, type FieldValues, get, type Path, useForm } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { Refused } from '../api/problem.js';
import type { Mistake } from './form.js';
import { serverWords } from './server-words.js';

/** A change on its way to the server. */
interface Sending {
  error: Error | null;
  isPending: boolean;
}

/** Marks what the server said of a field where there are no words of ours: it speaks English. */
const fromServer = 'server';

/** A form: what is typed is checked when it is sent, and then again as it is changed. */
export function useCheckedForm<V extends FieldValues>(defaultValues: DefaultValues<V>) {
  const intl = useIntl();
  const form = useForm<V>({ defaultValues, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const messageOf = (field: Path<V>): string | undefined => mistakeAt(errors, field)?.text;
  /** Puts what the server refused to the fields it names, of those that the form has. */
  const takeRefusal = (error: Error): void => {
    const named = error instanceof Refused ? (error.problem.errors ?? []) : [];
    for (const { field, reason } of named) {
      if (get(form.getValues(), field) === undefined) continue;
      const words = serverWords(reason, intl);
      form.setError(
        field as Path<V>,
        words ? { type: 'known', message: words } : { type: fromServer, message: reason },
      );
    }
  };
  /** What a field says of a mistake in it; of the whole of a group, by the name of the group. */
  const mistakeOf = (field: Path<V>) => mistakeAt(errors, field);
  const mistakes = mistakesIn(errors);
  /** What the form shows of itself and of the change it sends; what the server refused before is asked again. */
  const propsOf = (change: Sending, send: (event: BaseSyntheticEvent) => Promise<unknown>) => ({
    onSubmit: (event: BaseSyntheticEvent) => {
      // What the server said of the last try is no reason not to try again.
      form.clearErrors();
      void send(event);
    },
    tries: submitCount,
    mistakes,
    refusal: mistakes.length > 0 ? null : change.error,
    isSending: change.isPending,
  });
  return { form, tries: submitCount, mistakes, messageOf, mistakeOf, takeRefusal, propsOf };
}

/** Errors are nested as the values are; what is wrong with a group as a whole stands beside what is wrong in it. */
function mistakesIn(errors: FieldErrors, path = ''): Mistake[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (typeof error !== 'object' || error === null || name === 'ref') return [];
    const field = path === '' ? name : `${path}.${name}`;
    const own = mistakeFrom(error, field);
    return own ? [own] : mistakesIn(error as FieldErrors, field);
  });
}

function mistakeAt(errors: FieldErrors, field: string): Mistake | undefined {
  return mistakeFrom((get(errors, field) as object | undefined) ?? {}, field);
}

function mistakeFrom(error: object, field: string): Mistake | undefined {
  const { message, type } = error as { message?: unknown; type?: unknown };
  if (typeof message !== 'string') return undefined;
  return { field, text: message, ...(type === fromServer && { lang: 'en' }) };
}
