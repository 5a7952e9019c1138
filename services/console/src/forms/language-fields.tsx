import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { languageName } from '../texts/names.js';
import type { Mistake } from './form.js';
import { Group } from './group.js';

interface LanguageFieldsProps {
  /** What the server calls the text. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  /** One line, or Markdown of so many lines. */
  rows?: number;
  languages: readonly string[];
  mistake: Mistake | undefined;
  register: (language: string) => UseFormRegisterReturn;
}

/** The same text in several languages, a field each. */
export function LanguageFields({ name, legend, hint, rows, languages, mistake, register }: LanguageFieldsProps) {
  const { locale } = useIntl();
  return (
    <Group id={name} legend={legend} hint={hint} mistake={mistake}>
      {languages.map((language) => {
        const field = {
          id: `${name}.${language}`,
          label: languageName(language, locale),
          lang: language,
          ...register(language),
        };
        return rows === undefined ? (
          <TextInput key={language} {...field} />
        ) : (
          <Textarea key={language} rows={rows} {...field} />
        );
      })}
    </Group>
  );
}
