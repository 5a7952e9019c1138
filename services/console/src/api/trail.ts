import type { DisclosureLevel } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { Offer } from './administration.js';
import { ask } from './ask.js';

/** The services that note who did and saw what. */
const noting = ['access', 'pilots', 'indicators', 'trainings'] as const;

/** Something somebody did, without what they saw or wrote. */
export interface Entry {
  at: string;
  actor: string;
  action: string;
  object: string;
  reason?: string;
  /** Of the account or invitation it was done with. */
  name?: string;
  /** The rights that were given, ended or offered. */
  grants?: Offer[];
  disclosure?: { pilot: string; level?: DisclosureLevel };
}

export interface TrailQuestion {
  actor?: string | undefined;
  /** Only what came before this instant. */
  until?: string | undefined;
}

/** So many of each service are shown at a time. */
const most = 100;

export interface TrailPage {
  entries: Entry[];
  /** The instant to ask for older ones with; absent when there are none. */
  older?: string;
}

async function readTrail(question: TrailQuestion, signal: AbortSignal): Promise<TrailPage> {
  const pages = await Promise.all(
    noting.map((service) =>
      ask<{ items: Entry[]; next?: string }>(`/api/${service}/v1/audit`, { ...question, limit: String(most) }, signal),
    ),
  );
  // A service that has more stops somewhere: before that the others are not told either, or some would be missing.
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : [items.at(-1)!.at]));
  const end = ends.length === 0 ? undefined : ends.reduce((latest, at) => (at > latest ? at : latest));
  const entries = pages
    .flatMap(({ items }) => items)
    .filter(({ at }) => end === undefined || at >= end)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return { entries, ...(end !== undefined && { older: end }) };
}

export const trailQueries = {
  trail: (question: TrailQuestion) =>
    queryOptions({
      queryKey: ['administration', 'trail', question],
      queryFn: ({ signal }) => readTrail(question, signal),
      staleTime: 0,
    }),
};
