import type { Figure, CountedUntil } from '@integras/contracts';
import type { Bundle, Happening } from '../api/happenings.js';

/** Something that came over the live connection and is shown in a feed. */
export type News = { kind: 'fact'; fact: Happening } | BundleNews;

/** Bundles of one pilot within an hour are shown as one. */
export interface BundleNews {
  kind: 'bundle';
  bundle: Bundle;
  /** When the last of it came. */
  at: string;
  /** What it was put together from, so that nothing is counted twice. */
  parts: string[];
}

/** One thing to tell it from all others. */
export function newsId(news: News): string {
  return news.kind === 'fact' ? news.fact.id : `${news.bundle.pilot ?? ''} ${news.bundle.since}`;
}

/** When it became known. */
export function newsTime(news: News): string {
  return news.kind === 'fact' ? news.fact.recordedtime : news.at;
}

export function pilotOf(news: News): string | undefined {
  return news.kind === 'fact' ? news.fact.pilot : news.bundle.pilot;
}

export function countryOf(news: News): string | undefined {
  return news.kind === 'fact' ? news.fact.country : news.bundle.country;
}

/** Whether a figure counts less than another one of the same key does. */
export function isOlder(figure: Pick<Figure, 'trueAt'>, known: Pick<Figure, 'trueAt'>): boolean {
  const [ours, theirs]: [CountedUntil, CountedUntil] = [figure.trueAt ?? {}, known.trueAt ?? {}];
  return Object.entries(ours).some(([stream, until]) => until < (theirs[stream] ?? ''));
}
