import { type DefaultValues, type FieldErrors, type FieldValues, get, type Path, useForm } from 'react-hook-form';
import { Refused } from '../api/problem.js';
import type { Mistake } from './form.js';

/** Marks what the server said of a field: it speaks English. */
const fromServer = 'server';

/** A form: what is typed is checked when it is sent, and then again as it is changed. */
export function useCheckedForm<V extends FieldValues>(defaultValues: DefaultValues<V>) {
  const form = useForm<V>({ defaultValues, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const messageOf = (field: Path<V>): string | undefined => {
    const { message } = (get(errors, field) ?? {}) as { message?: unknown };
    return typeof message === 'string' ? message : undefined;
  };
  /** Puts what the server refused to the fields it names; true when it named any. */
  const takeRefusal = (error: Error): boolean => {
    const named = error instanceof Refused ? (error.problem.errors ?? []) : [];
    for (const { field, reason } of named) form.setError(field as Path<V>, { type: fromServer, message: reason });
    return named.length > 0;
  };
  return { form, tries: submitCount, mistakes: mistakesIn(errors), messageOf, takeRefusal };
}

/** Errors are nested as the values are; what is wrong with a group as a whole stands beside what is wrong in it. */
function mistakesIn(errors: FieldErrors, path = ''): Mistake[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (typeof error !== 'object' || error === null || name === 'ref') return [];
    const field = path === '' ? name : `${path}.${name}`;
    const { message, type } = error as { message?: unknown; type?: unknown };
    if (typeof message !== 'string') return mistakesIn(error as FieldErrors, field);
    return [{ field, text: message, ...(type === fromServer && { lang: 'en' }) }];
  });
}
