import { createContext, type ReactNode, use, useContext, useEffect, useMemo, useState, useTransition } from 'react';
import { IntlProvider } from 'react-intl';
import { bestLocale, isLocale, type Locale, locales, regionalLocale } from './locales.js';
import type en from './en.json';

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: keyof typeof en;
    }
  }
}

/** The id of a text; a text that is missing in a language does not compile. */
export type TextId = keyof typeof en;

interface Language {
  locale: Locale;
  choose: (locale: Locale) => void;
}

const Context = createContext<Language | undefined>(undefined);

const storageName = 'integras.language';

const loaded = new Map<Locale, Promise<Record<TextId, string>>>();

function textsOf(locale: Locale): Promise<Record<TextId, string>> {
  let texts = loaded.get(locale);
  if (!texts) {
    texts = locales[locale].texts().then((module) => module.default);
    loaded.set(locale, texts);
  }
  return texts;
}

/** The language a person chose here before, else the first of their browser's that we speak. */
export function initialLocale(): Locale {
  const chosen = localStorage.getItem(storageName);
  return isLocale(chosen) ? chosen : bestLocale(navigator.languages);
}

/** Everything beneath speaks the chosen language; the texts of the others are never loaded. */
export function Texts({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(initialLocale);
  const [, startTransition] = useTransition();
  const language = useMemo<Language>(
    () => ({
      locale,
      // What is shown stays until the other texts are there: nothing blinks, nothing typed is lost.
      choose: (chosen) => {
        localStorage.setItem(storageName, chosen);
        startTransition(() => setLocale(chosen));
      },
    }),
    [locale],
  );
  const messages = use(textsOf(locale));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <Context value={language}>
      <IntlProvider locale={regionalLocale(locale, navigator.languages)} messages={messages}>
        {children}
      </IntlProvider>
    </Context>
  );
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (!language) throw new Error('there is no language outside of Texts');
  return language;
}
