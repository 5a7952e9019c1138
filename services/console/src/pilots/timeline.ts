import { addDays, type Day, dayNumber } from '../texts/days.js';

/** From the first to the last day that the timeline shows. */
export interface Span {
  first: Day;
  last: Day;
}

export function spanOf(days: readonly Day[]): Span {
  const sorted = [...days].sort();
  const [first = '1970-01-01', last = first] = [sorted[0], sorted.at(-1)];
  const room = Math.max(7, Math.round((dayNumber(last) - dayNumber(first)) * 0.02));
  return { first: addDays(first, -room), last: addDays(last, room) };
}

/** Where a day lies in the span, in percent of its breadth. */
export function placeOf(day: Day, { first, last }: Span): number {
  const share = (dayNumber(day) - dayNumber(first)) / (dayNumber(last) - dayNumber(first));
  return Math.round(share * 10_000) / 100;
}

const steps = [1, 2, 3, 6, 12, 24];

/** First days of months, at most so many, at steps that people count in. */
export function monthTicks({ first, last }: Span, most: number): Day[] {
  const [from, to] = [monthNumber(first) + 1, monthNumber(last)];
  const step = steps.find((each) => (to - from) / each < most) ?? 60;
  const ticks: Day[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) ticks.push(dayOfMonth(month));
  return ticks;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOfMonth(month: number): Day {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
