import type { FigureDisplay, Texts } from '@integras/contracts';
import type { ReportLanguage } from './report-words.js';

/** Whose customs numbers and days are written by. */
const locales: Record<ReportLanguage, string> = { en: 'en-GB', de: 'de-DE' };

/** A calendar day, `YYYY-MM-DD`, or the day of an instant, in words. */
export function writtenDay(day: string, language: ReportLanguage): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A month, `YYYY-MM`, in words. */
export function writtenMonth(month: string, language: ReportLanguage): string {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

const styles: Record<FigureDisplay, Intl.NumberFormatOptions> = {
  number: { maximumFractionDigits: 3 },
  // Which currency it is in, no pin says.
  money: { maximumFractionDigits: 2 },
  percent: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  hours: { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 },
};

/** Writes the values of a figure; of a pin that does not say how, as plain numbers. */
export function valuesIn(language: ReportLanguage, display: FigureDisplay = 'number'): (decimal: string) => string {
  const format = new Intl.NumberFormat(locales[language], styles[display]);
  return (decimal) => format.format(Number(decimal));
}

/** The text in the language, or in English, or in the first there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? texts[Object.keys(texts).sort()[0]!] ?? '';
}
