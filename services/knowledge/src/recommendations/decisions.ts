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
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import {
  type Evidence,
  hasMoved,
  isInForce,
  isSameEvidence,
  type Movement,
  type Pin,
  toldOf,
} from '../evidence/pin.js';
import type { PinnedFigure } from '../evidence/pin.js';
import type { Recommendation } from './recommendation.js';

/** What a decision states; who decides adds the instant. */
export type Statement = Omit<NewFact, 'time'>;

const mostPins = 50;

export function draft(id: string, project: string, text: RecommendationText): Statement[] {
  return [about({ id, project, text }, RecommendationDrafted, { after: text })];
}

/** @throws Refusal 409 for one that is published: its readers rely on its words. */
export function revise(before: Recommendation, text: RecommendationText): Statement[] {
  requireState(before, 'draft', 'reviewed');
  return [about({ ...before, text }, RecommendationRevised, { after: text })];
}

/** @throws Refusal 409 when it waits for its review already. */
export function requestReview(before: Recommendation): Statement[] {
  requireState(before, 'draft');
  if (before.reviewRequestedAt !== undefined)
    throw notPossible('waits-already', `It waits for its review since ${before.reviewRequestedAt}.`);
  return [about(before, RecommendationReviewRequested, {})];
}

/** @throws Refusal 409 when the reviewer wrote the text. */
export function review(before: Recommendation, reviewer: string | undefined): Statement[] {
  requireState(before, 'draft');
  if (reviewer === undefined || reviewer === before.author)
    throw notPossible('own-text', 'Somebody who did not write the text has to review it.');
  return [about(before, RecommendationReviewed, {})];
}

/** @throws Refusal 409 while a figure it rests on has moved since it was pinned. */
export function publish(before: Recommendation): Statement[] {
  requireState(before, 'reviewed');
  if (before.pins.some(hasMoved))
    throw notPossible('evidence-moved', 'A figure it rests on has moved. Release it, or pin it as it is now.');
  const evidence = before.pins.filter(isInForce).length;
  return [about(before, RecommendationPublished, { text: before.text, evidence })];
}

export function withdraw(before: Recommendation, reason: string): Statement[] {
  requireState(before, 'published');
  return [
    about(before, RecommendationWithdrawn, { reason }),
    ...before.pins.filter(isInForce).map((pin) => released(before, pin)),
  ];
}

/** How a figure that moved is settled: pinned as it is now under a new id, or dropped. */
export interface Settled {
  renewed: ReadonlyMap<string, { pin: string; figure: PinnedFigure }>;
  dropped: ReadonlySet<string>;
}

/**
 * Settles every figure that moved, so that the recommendation is no longer stale.
 * @throws Refusal 409 when none has moved, 422 when one is left out or renewed by another figure.
 */
export function reaffirm(before: Recommendation, reason: string, { renewed, dropped }: Settled): Statement[] {
  requireState(before, 'published');
  const moved = before.pins.filter(hasMoved);
  if (moved.length === 0) throw notPossible('not-stale', 'None of its figures has moved.');
  const settled = moved.flatMap((pin): Statement[] => {
    const renewal = renewed.get(pin.id);
    if (!renewal) {
      if (dropped.has(pin.id)) return [released(before, pin)];
      throw unfit('renewed', `leaves out ${pin.id}, which has moved`);
    }
    const evidence: Evidence = { kind: 'figure', figure: renewal.figure };
    if (!isSameEvidence(pin, evidence)) throw unfit('renewed', `shows another figure than ${pin.id}`);
    return [released(before, pin), pinned(before, renewal.pin, evidence, pin.id)];
  });
  const movedIds = new Set(moved.map(({ id }) => id));
  const other = [...renewed.keys(), ...dropped].find((id) => !movedIds.has(id));
  if (other !== undefined) throw unfit('renewed', `names ${other}, which has not moved`);
  return [...settled, about(before, RecommendationReaffirmed, { reason })];
}

/** @throws Refusal 409 for what it rests on already, and for a withdrawn one. */
export function pin(before: Recommendation, id: string, evidence: Evidence): Statement[] {
  requireState(before, 'draft', 'reviewed', 'published');
  const inForce = before.pins.filter(isInForce);
  if (inForce.some((pinned) => isSameEvidence(pinned, evidence)))
    throw notPossible('pinned-already', 'This is pinned already. To pin a figure anew, release it first.');
  if (inForce.length >= mostPins)
    throw notPossible('too-many-pins', `More than ${mostPins} pieces of evidence help nobody.`);
  return [pinned(before, id, evidence)];
}

/** @throws Refusal 409 for a published one: what it rests on is re-affirmed, or it is withdrawn. */
export function release(before: Recommendation, id: string): Statement[] {
  requireState(before, 'draft', 'reviewed');
  const found = before.pins.find((one) => one.id === id && isInForce(one));
  if (!found) throw notPossible('not-pinned', 'This is not pinned, or released already.');
  return [released(before, found)];
}

/** Tells that a published one turned stale; nothing when its pin moved for this reason before, or no longer counts. */
export function turnStale(before: Recommendation, id: string, { reason, now }: Movement): Statement[] {
  const found = before.pins.find((one) => one.id === id && isInForce(one));
  if (before.state !== 'published' || !found || found.moved?.reason === reason) return [];
  const { indicator, scope, scopeId, period } = found.figure ?? {};
  const figure = { indicator, scope, scopeId, ...(period !== undefined && { period }) };
  return [about(before, RecommendationTurnedStale, { pin: id, ...figure, reason, ...(now && { now }) })];
}

type Subject = Pick<Recommendation, 'id' | 'project' | 'text'>;

function about<D extends object>(
  { id: recommendation, project, text: { country } }: Subject,
  event: EventClass<D & { recommendation: string; project: string }>,
  data: Omit<D, 'recommendation' | 'project'>,
): Statement {
  return {
    event,
    data: { recommendation, project, ...data },
    entity: recommendation,
    project,
    ...(country && { country }),
  };
}

function pinned(
  { id: item, project, text: { country } }: Subject,
  id: string,
  evidence: Evidence,
  renews?: string,
): Statement {
  const data: EvidencePinned = { pin: id, item, ...toldOf(evidence), ...(renews !== undefined && { renews }) };
  return { event: EvidencePinned, data, entity: id, project, ...(country && { country }) };
}

function released({ id: item, project, text: { country } }: Subject, { id }: Pin): Statement {
  return { event: EvidenceReleased, data: { pin: id, item }, entity: id, project, ...(country && { country }) };
}

function requireState({ state }: Recommendation, ...allowed: RecommendationState[]): void {
  if (!allowed.includes(state))
    throw notPossible('wrong-state', `It is ${state}; this needs one that is ${allowed.join(' or ')}.`);
}

const notPossible = (type: string, detail: string) =>
  problem(`recommendation-${type}`, 409, 'Not possible for this recommendation', detail);

const unfit = (field: string, reason: string) =>
  problem('reaffirmation-incomplete', 422, 'This does not settle what moved', `${field} ${reason}.`, [
    { field, reason },
  ]);
