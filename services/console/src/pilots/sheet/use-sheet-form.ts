import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { type Day, isDay } from '../../texts/days.js';
import type { Mistake } from './form.js';

/** A form of the sheet: what is typed is checked when it is sent, and then again as it is changed. */
export function useSheetForm<V extends FieldValues>(defaultValues: DefaultValues<V>) {
  const form = useForm<V>({ defaultValues, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const messageOf = (field: Path<V>): string | undefined => {
    const message = errors[field]?.message;
    return typeof message === 'string' ? message : undefined;
  };
  const mistakes: Mistake[] = (Object.keys(errors) as Path<V>[]).map((field) => ({
    field,
    text: messageOf(field) ?? '',
  }));
  return { form, tries: submitCount, mistakes, messageOf };
}

/** What can be wrong, in the words that field and summary both use. */
export function useChecks(today: Day) {
  const { formatMessage } = useIntl();
  return {
    pastDay: (day: Day) => {
      if (!isDay(day)) return formatMessage({ id: 'mistake.no-day' });
      return day <= today || formatMessage({ id: 'mistake.future' });
    },
    anyDay: (day: Day) => isDay(day) || formatMessage({ id: 'mistake.no-day' }),
    said: (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-reason' }),
    named: (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.no-title' }),
    link: (url: string) => url.trim() === '' || isLink(url) || formatMessage({ id: 'mistake.no-link' }),
  };
}

function isLink(url: string): boolean {
  return URL.canParse(url.trim()) && new URL(url.trim()).protocol === 'https:';
}
