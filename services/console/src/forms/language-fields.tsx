import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { localeCodes } from '../texts/locales.js';
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

/** The languages a text is asked for in: those of the console, and those it has already. */
export function languagesOf(...texts: readonly (Record<string, string> | undefined)[]): string[] {
  return [...new Set([...localeCodes, ...texts.flatMap((text) => Object.keys(text ?? {}))])];
}

/** A field for each language: those without a text are empty. */
export function allLanguages(languages: readonly string[], text: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? '']));
}

/** Only the languages that something was written in. */
export function written(text: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));
}
