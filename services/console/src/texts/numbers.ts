import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';

/** What the writing of a number depends on. */
export interface Shown extends Pick<Definition, 'display' | 'measure' | 'scale'> {
  /** The currency that amounts were recorded in. */
  currency?: string | undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    // Italian and Slovene would leave 1234 without a mark and 12.345 with one.
    made = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    formats.set(key, made);
  }
  return made;
}

/** Some locales write a minus, some a hyphen; here it is always a minus. */
const withMinus = (text: string) => text.replaceAll('-', '\u2212');

export function wholeNumber(value: number | string, locale: string): string {
  return withMinus(format(locale, { maximumFractionDigits: 0 }).format(Number(value)));
}

/** The value of an indicator as people read it; `n` decides how many decimals it can bear. */
export function quantity(value: number | string, shown: Shown, n: number, locale: string): string {
  return withMinus(format(locale, optionsOf(shown, n)).format(Number(value)));
}

/** A value in the unit it was recorded in: a currency as the language writes it, any other behind the number. */
export function quantityIn(unit: string, value: string, shown: Shown, n: number, locale: string): string {
  const written = quantity(value, { ...shown, currency: unit }, n, locale);
  return unit === '' || (shown.display.kind === 'money' && isCurrency(unit)) ? written : `${written} ${unit}`;
}

/** A value that somebody gave, with every decimal they gave it. */
export function exactly(value: string, shown: Shown, locale: string): string {
  const options = { ...optionsOf(shown, 0), minimumFractionDigits: 0, maximumFractionDigits: 9 };
  return withMinus(format(locale, options).format(Number(value)));
}

/** A value at an axis: what is read there are distances, so it bears no decimals that its neighbours do not need. */
export function tick(value: number, { display, currency }: Shown, locale: string): string {
  return quantity(value, { display, currency, measure: 'sum' }, 0, locale);
}

/** The ends of an interval, rounded as the value between them is. */
export function range(low: number | string, high: number | string, shown: Shown, n: number, locale: string): string {
  const parts = format(locale, optionsOf(shown, n)).formatRangeToParts(Number(low), Number(high));
  // 55–68 %, not 55 % – 68 %: one thing, which does not break over two lines.
  const saysPercentTwice = parts.filter(({ type }) => type === 'percentSign').length > 1;
  const kept = parts.filter(
    ({ type, source }) => !(saysPercentTwice && type === 'percentSign' && source === 'startRange'),
  );
  const written = kept.map(({ value }) => value).join('');
  return withMinus(/-\d/.test(written) ? written : written.replace(/\s*[-–]\s*/, '–'));
}

/** An amount in minor units, without cents: budgets are read, not paid. */
export function amount(minorUnits: number, currency: string, locale: string): string {
  const usual = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const value = minorUnits / 10 ** (usual.maximumFractionDigits ?? 2);
  return withMinus(format(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value));
}

export function share(part: number, whole: number, locale: string): string {
  const value = whole === 0 ? 0 : part / whole;
  return withMinus(format(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value));
}

/** Measures whose value lies between what was recorded, so that it may need decimals that nothing recorded has. */
const between = new Set<Definition['measure']>(['mean', 'median']);

const digits = (number: number) => ({ minimumFractionDigits: number, maximumFractionDigits: number });

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

function optionsOf({ display, measure, currency = display.unit }: Shown, n: number): Intl.NumberFormatOptions {
  const isMean = between.has(measure);
  switch (display.kind) {
    case 'percent':
      return { style: 'percent', ...digits(n < 100 ? 0 : 1) };
    case 'money':
      // Where nobody said which currency it is, the number stands alone.
      if (!currency || !isCurrency(currency)) return digits(isMean ? 2 : 0);
      return { style: 'currency', currency, ...digits(isMean ? 2 : 0) };
    case 'hours':
      return { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: isMean ? 1 : 0 };
    case 'days':
      return { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: isMean ? 1 : 0 };
    case 'number':
      return isMean ? digits(1) : { maximumFractionDigits: 0 };
  }
}

/** A level of a scale as it is written: those of the CEFR have capitals. */
export function levelName(level: string): string {
  return /^[abc][12]$/.test(level) ? level.toUpperCase() : level.replaceAll('_', ' ');
}

/** A figure in pieces of text; what it does not have, or does not show, is missing. */
export interface FigureText {
  value?: string;
  interval?: string;
}

export function figureText(
  figure: Figure,
  definition: Pick<Definition, 'display' | 'measure' | 'scale'>,
  locale: string,
): FigureText {
  const { value, hidden, interval, n = 0, unit } = figure;
  if (hidden) return {};
  // In which state each person is has no single value: how many they are stands in its place.
  if (definition.measure === 'status') return n > 0 ? { value: wholeNumber(n, locale) } : {};
  if (value === null) return {};
  if (definition.scale) return { value: levelName(value) };
  const shown = { ...definition, currency: unit ?? definition.display.unit };
  return {
    value: quantity(value, shown, n, locale),
    ...(interval && { interval: range(interval.low, interval.high, shown, n, locale) }),
  };
}
