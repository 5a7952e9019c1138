/** The languages of the console, each named in itself, and where its texts are. */
export const locales = {
  en: { name: 'English', texts: () => import('./en.json') },
  de: { name: 'Deutsch', texts: () => import('./de.json') },
} as const;

export type Locale = keyof typeof locales;

export const localeCodes = Object.keys(locales) as Locale[];

export function isLocale(code: string | null | undefined): code is Locale {
  return localeCodes.some((each) => each === code);
}

/** The first of a person's languages that we speak, else English. */
export function bestLocale(wanted: readonly string[]): Locale {
  return wanted.map((tag) => tag.split('-')[0]).find((code): code is Locale => isLocale(code)) ?? 'en';
}

/** How numbers and days are written: as the person's own region does it, when it speaks the chosen language. */
export function regionalLocale(chosen: Locale, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.startsWith(`${chosen}-`) && isTag(tag)) ?? (chosen === 'en' ? 'en-GB' : chosen);
}

/** Some systems name their language in a way that no formatter takes, as in `en-US@posix`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
