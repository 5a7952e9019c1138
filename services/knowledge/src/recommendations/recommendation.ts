import {
  type EventClass,
  EvidencePinned,
  EvidenceReleased,
  RecommendationDrafted,
  RecommendationPublished,
  RecommendationReaffirmed,
  type RecommendationState,
  type RecommendationText,
  RecommendationReviewed,
  RecommendationReviewRequested,
  RecommendationRevised,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
  typeOf,
} from '@integras/contracts';
import { hasMoved, type Pin, pinOf } from '../evidence/pin.js';

/** A recommendation or guideline with its evidence, as its facts have made it. */
export interface Recommendation {
  id: string;
  project: string;
  state: RecommendationState;
  text: RecommendationText;
  /** The pseudonymous account of who wrote the text last. */
  author?: string;
  draftedAt: string;
  /** Since when a draft waits for its review; absent until somebody asked for it, and once it is reviewed. */
  reviewRequestedAt?: string | undefined;
  publishedAt?: string;
  /** When it was re-affirmed last, and why. */
  reaffirmed?: { at: string; reason: string };
  withdrawn?: { at: string; reason: string };
  /** Released ones too, in the order they were pinned. */
  pins: Pin[];
}

/** A fact as far as it makes a recommendation. */
export interface Told<D extends object = object> {
  type: string;
  data: D;
  /** RFC 3339 in UTC. */
  time: string;
  actor?: string | undefined;
}

/** A published recommendation one of whose figures has moved. */
export const isStale = ({ state, pins }: Recommendation): boolean => state === 'published' && pins.some(hasMoved);

type Step = (before: Recommendation, told: Told<never>) => Recommendation;

const on = <D extends object>(
  event: EventClass<D>,
  step: (before: Recommendation, told: Told<D>) => Recommendation,
): [string, Step] => [typeOf(event), step as Step];

const steps = new Map<string, Step>([
  on(RecommendationRevised, (before, { data, actor }) => ({
    ...before,
    state: 'draft',
    text: data.after,
    ...(actor !== undefined && { author: actor }),
  })),
  on(RecommendationReviewRequested, (before, { time }) => ({ ...before, reviewRequestedAt: time })),
  on(RecommendationReviewed, (before) => ({ ...before, state: 'reviewed', reviewRequestedAt: undefined })),
  on(RecommendationPublished, (before, { time }) => ({ ...before, state: 'published', publishedAt: time })),
  on(RecommendationWithdrawn, (before, { data, time }) => ({
    ...before,
    state: 'withdrawn',
    withdrawn: { at: time, reason: data.reason },
  })),
  on(RecommendationTurnedStale, (before, { data, time }) => {
    const { pin, reason, now } = data;
    return withPin(before, pin, { moved: { reason, since: time, ...(now && { now }) } });
  }),
  on(RecommendationReaffirmed, (before, { data, time }) => ({
    ...before,
    reaffirmed: { at: time, reason: data.reason },
  })),
  on(EvidencePinned, (before, { data, time }) => ({
    ...reviewedNoMore(before),
    pins: [...before.pins, pinOf(data, time)],
  })),
  on(EvidenceReleased, (before, { data, time }) => withPin(reviewedNoMore(before), data.pin, { releasedAt: time })),
]);

/** The events a recommendation is made of. */
export const recommendationEvents: readonly string[] = [typeOf(RecommendationDrafted), ...steps.keys()];

/** The recommendation after one more fact; the first one drafts it. */
export function after(before: Recommendation | undefined, told: Told): Recommendation {
  if (told.type === typeOf(RecommendationDrafted)) return drafted(told as Told<RecommendationDrafted>);
  const step = steps.get(told.type);
  if (!before || !step) throw new Error(`a recommendation does not go on with ${told.type}`);
  return step(before, told as Told<never>);
}

function drafted({ data, time, actor }: Told<RecommendationDrafted>): Recommendation {
  const { recommendation: id, project, after: text } = data;
  return {
    id,
    project,
    state: 'draft',
    text,
    ...(actor !== undefined && { author: actor }),
    draftedAt: time,
    pins: [],
  };
}

/** A review was one of the evidence too, and of the files. */
export function reviewedNoMore(before: Recommendation): Recommendation {
  return before.state === 'reviewed' ? { ...before, state: 'draft' } : before;
}

export function withPin(before: Recommendation, id: string, changes: Partial<Pin>): Recommendation {
  return { ...before, pins: before.pins.map((pin) => (pin.id === id ? { ...pin, ...changes } : pin)) };
}
