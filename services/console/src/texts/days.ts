/** A calendar day, YYYY-MM-DD: not an instant, so no time zone may move it. */
export type Day = string;

const msPerDay = 86_400_000;

export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/** Days from one to the other; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * msPerDay).toISOString().slice(0, 10);
}

/** The calendar day it is in a time zone; where the person is, when none is named. */
export function dayIn(instant: Date, timeZone?: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone && { timeZone }),
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && addDays(text, 0) === text;
}

export type DayStyle = 'short' | 'long';

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

export function writtenDay(day: Day, locale: string, style: DayStyle = 'short'): string {
  return new Intl.DateTimeFormat(locale, { ...dayStyles[style], timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A month, YYYY-MM, in words. */
export function writtenMonth(month: string, locale: string, style: 'short' | 'long' = 'short'): string {
  const options = { month: style, ...(style === 'long' && { year: 'numeric' as const }), timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${month}-01T00:00:00Z`));
}
