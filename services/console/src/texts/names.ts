/** A country in the reader's language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Sorts as the reader's language does: č after c, ä beside a. */
export function byName<T>(nameOf: (item: T) => string, locale: string): (left: T, right: T) => number {
  const collator = new Intl.Collator(locale);
  return (left, right) => collator.compare(nameOf(left), nameOf(right));
}

/** A text kept in several languages: the reader's, else English, else any. */
export function inLanguage(texts: Record<string, string>, locale: string): string {
  const language = locale.split('-')[0] ?? 'en';
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
}

/** A language in the reader's language. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code;
}
