import { isISO4217CurrencyCode } from 'class-validator';

/** The first and the last year that anything here can be about. */
export const plausibleYears = { first: '1970', last: '2099' } as const;

/** True for a day, a month, a year or a local time of the years that somebody can mean; it looks at the year only. */
export function isPlausible(date: string): boolean {
  const year = date.slice(0, 4);
  return year >= plausibleYears.first && year <= plausibleYears.last;
}

/** True for a code of ISO 4217 that money can be in: it has some for tests and for no currency, too. */
export const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && isISO4217CurrencyCode(code) && code !== 'XTS' && code !== 'XXX';

/** In minor units. Thousands of such amounts still add up to a number that JSON can carry exactly. */
export const mostMoney = 1_000_000_000_000;

/** True for hours that fit in one day. */
export const isWithinDay = (hours: string): boolean => !(Number(hours) > 24);
