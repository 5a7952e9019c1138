import { localeCodes } from '../texts/locales.js';

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
