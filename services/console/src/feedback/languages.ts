import type en from './texts/en.json';

/** Every text of the page; a text that is missing in a language does not compile. */
export type FeedbackTexts = Record<keyof typeof en, string>;

interface FeedbackLanguage {
  /** Its name in itself. */
  name: string;
  /** As browsers and screen readers know it. */
  tag: string;
  direction: 'ltr' | 'rtl';
  texts: () => Promise<{ default: FeedbackTexts }>;
}

/** The languages people are asked in: more than the console speaks. Those in need of another one get a file beside these. */
export const feedbackLanguages = {
  ar: { name: 'العربية', tag: 'ar', direction: 'rtl', texts: () => import('./texts/ar.json') },
  prs: { name: 'دری', tag: 'fa-AF', direction: 'rtl', texts: () => import('./texts/prs.json') },
  ti: { name: 'ትግርኛ', tag: 'ti', direction: 'ltr', texts: () => import('./texts/ti.json') },
  uk: { name: 'Українська', tag: 'uk', direction: 'ltr', texts: () => import('./texts/uk.json') },
  fr: { name: 'Français', tag: 'fr', direction: 'ltr', texts: () => import('./texts/fr.json') },
  en: { name: 'English', tag: 'en', direction: 'ltr', texts: () => import('./texts/en.json') },
} as const satisfies Record<string, FeedbackLanguage>;

export type FeedbackLanguageCode = keyof typeof feedbackLanguages;

export const feedbackLanguageCodes = Object.keys(feedbackLanguages) as FeedbackLanguageCode[];

export const isFeedbackLanguage = (code: unknown): code is FeedbackLanguageCode =>
  feedbackLanguageCodes.some((each) => each === code);

/** The first of a person's languages that we ask in, else English. Persian speakers read Dari. */
export function bestFeedbackLanguage(wanted: readonly string[]): FeedbackLanguageCode {
  const codes = wanted.map((tag) => tag.split('-')[0]).map((code) => (code === 'fa' ? 'prs' : code));
  return codes.find(isFeedbackLanguage) ?? 'en';
}
