import { createIntl } from 'react-intl';
import de from './de.json';
import en from './en.json';
import { bestLocale, regionalLocale } from './locales.js';

const catalogues = { en, de } as unknown as Record<'en' | 'de', Record<string, string>>;

/** The names that a text asks for: `{title}`, `{days, plural, …}`. */
const asked = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = '']) => name))].toSorted((left, right) =>
    left.localeCompare(right),
  );

const say = (locale: 'en' | 'de', id: string, values: Record<string, string | number>) =>
  createIntl({
    locale,
    messages: catalogues[locale],
    onError: (error) => {
      throw error;
    },
  }).formatMessage({ id: id as never }, values);

describe('the texts', () => {
  it('are there in every language, and say something', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const texts of Object.values(catalogues))
      expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('are made from the same parts in every language', () => {
    const differing = Object.keys(en).filter(
      (id) => asked(catalogues.en[id]!).join() !== asked(catalogues.de[id]!).join(),
    );
    expect(differing).toEqual([]);
  });

  it('call a pilot what it is: never a person who flies', () => {
    const wrong = Object.entries(catalogues.de).filter(([, text]) => /\bPilot(en)?\b(?!\u00ad)/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['en', 1, 'Reached on 3 May, 1 day late'],
    ['en', 12, 'Reached on 3 May, 12 days late'],
    ['de', 1, 'Erreicht am 3 May, 1 Tag später'],
    ['de', 12, 'Erreicht am 3 May, 12 Tage später'],
  ] as const)('count days as %s does', (locale, days, sentence) => {
    expect(say(locale, 'milestone.reached.late', { day: '3 May', days })).toBe(sentence);
  });

  it('say unknown cases only where there are any', () => {
    const of = (unknown: number) =>
      say('en', 'figure.basis.ratio', {
        part: '130',
        whole: '211',
        unknown,
        unknownText: String(unknown),
        pending: 0,
        pendingText: '',
      });
    expect(of(23)).toBe('130 of 211; 23 unknown');
    expect(of(0)).toBe('130 of 211');
  });

  it('say what waits while paused', () => {
    expect(say('en', 'live.paused', { waiting: 0, waitingText: '0' })).toBe('Paused, nothing waiting');
    expect(say('de', 'live.paused', { waiting: 1, waitingText: '1' })).toBe('Angehalten, 1 wartet');
    expect(say('de', 'live.paused', { waiting: 12, waitingText: '12' })).toBe('Angehalten, 12 warten');
  });
});

describe('the language', () => {
  it('is the first that the person and the console both speak', () => {
    expect(bestLocale(['sl-SI', 'de-AT', 'en'])).toBe('de');
    expect(bestLocale(['fr'])).toBe('en');
  });

  it('writes numbers as the region of the person does', () => {
    expect(regionalLocale('de', ['de-AT', 'en-US'])).toBe('de-AT');
    expect(regionalLocale('de', ['en-US'])).toBe('de');
    expect(regionalLocale('en', ['de-AT'])).toBe('en-GB');
    expect(regionalLocale('en', ['en-US@posix', 'en-IE'])).toBe('en-IE');
  });
});
