import type {
  AgeBand,
  ErasureOutcome,
  ErasureReason,
  ErasureRefusalReason,
  Gender,
  ReleaseReason,
  RestrictionReason,
} from '@integras/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from './ask.js';
import { request } from './request.js';
import type { Subscription } from './subscriptions.js';

export const restrictionReasons = [
  'accuracy_contested',
  'processing_unlawful',
  'needed_for_claims',
  'objection_pending',
] as const satisfies readonly RestrictionReason[];
export const releaseReasons = [
  'accuracy_verified',
  'objection_decided',
  'claims_settled',
  'asked_by_person',
] as const satisfies readonly ReleaseReason[];
export const erasureReasons = [
  'consent_withdrawn',
  'no_longer_needed',
  'objection',
  'processing_unlawful',
  'legal_obligation',
] as const satisfies readonly ErasureReason[];
export const erasureRefusalReasons = [
  'mistaken',
  'identity_unproven',
  'legal_obligation',
  'public_interest',
  'research_statistics',
  'legal_claims',
] as const satisfies readonly ErasureRefusalReason[];

/** A participant in the list of a pilot. */
export interface Participant {
  id: string;
  enrolledOn: string;
  entry: { gender: Gender; ageBand: AgeBand };
  exit?: { on: string };
}

export interface Erasure {
  id: string;
  pilot: string;
  participant: string;
  state: 'requested' | ErasureOutcome;
  reason?: ErasureReason;
  /** An account. */
  requestedBy: string;
  requestedAt: string;
  doneAt?: string;
  /** How many facts became tombstones. */
  facts?: number;
  refusal?: ErasureRefusalReason;
}

/** How a participation stands with its person's rights. */
export interface ParticipantRights {
  participant: string;
  /** Absent when all of it was taken back. */
  enrolledOn?: string;
  restriction?: { since: string; reason?: RestrictionReason };
  erasure?: Erasure;
}

/** A participant who was erased, and the partner systems that were told. */
export interface Tombstone {
  participant: string;
  pilot: string;
  recipients: {
    subscription: string;
    name: string;
    /** Of the partner system. */
    account: string;
    state: Subscription['state'];
    toldAt: string;
    acknowledgedAt?: string;
  }[];
}

/** Whether a recipient has not said yet that it heard. */
export const isOpen = ({ acknowledgedAt }: Tombstone['recipients'][number]): boolean => acknowledgedAt === undefined;

const root = '/api/pilots/v1';
/** How often to look who has acknowledged, while somebody looks. */
const tombstonesMs = 5_000;
const participantsOf = (pilot: string) => `${root}/pilots/${pilot}/participants`;

const post = <T>(path: string, body: object, key?: string): Promise<T> =>
  request(path, { method: 'POST', body, ...(key !== undefined && { idempotencyKey: key }) });

/** What an organisation calls a person goes in the body: addresses are written down. */
export const lookUp = (pilot: string, reference: string) =>
  post<{ participant: string }>(`${participantsOf(pilot)}/look-up`, { reference });

/** Where the browser fetches everything about a person, with the session it has. */
export const personExportAddress = (pilot: string, participant: string): string =>
  `${participantsOf(pilot)}/${participant}/export`;

/** `restriction`, `release` or `erasure` of a participant. */
export const seeTo = (
  { pilot, participant }: { pilot: string; participant: string },
  right: 'restriction' | 'release' | 'erasure',
  reason: string,
  key: string,
) => post<object>(`${participantsOf(pilot)}/${participant}/${right}`, { reason }, key);

export const carryOutErasure = (id: string, key: string) => post<Erasure>(`${root}/erasures/${id}/carry-out`, {}, key);

export const refuseErasure = (id: string, reason: string, key: string) =>
  post<Erasure>(`${root}/erasures/${id}/refuse`, { reason }, key);

/** Takes back what one asked for. */
export const withdrawErasure = (id: string, key: string) => post<Erasure>(`${root}/erasures/${id}/withdraw`, {}, key);

export const dataSubjectQueries = {
  participants: (pilot: string) =>
    infiniteQueryOptions({
      queryKey: ['participants', pilot],
      queryFn: ({ pageParam, signal }) =>
        ask<{ items: Participant[]; next?: string }>(participantsOf(pilot), { limit: '50', cursor: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      staleTime: 0,
    }),

  rights: (pilot: string, participant: string) =>
    queryOptions({
      queryKey: ['participants', pilot, participant],
      queryFn: ({ signal }) => ask<ParticipantRights>(`${participantsOf(pilot)}/${participant}/rights`, {}, signal),
      retry: false,
      staleTime: 0,
    }),

  erasures: () =>
    queryOptions({
      queryKey: ['erasures'],
      queryFn: async ({ signal }) => (await ask<{ items: Erasure[] }>(`${root}/erasures`, {}, signal)).items,
      staleTime: 0,
    }),

  /** What of erasures partner systems were told. It comes by itself when they acknowledge. */
  tombstones: () =>
    queryOptions({
      queryKey: ['tombstones'],
      queryFn: async ({ signal }) =>
        (await ask<{ items: Tombstone[] }>('/api/notifications/v1/tombstones', {}, signal)).items,
      staleTime: 0,
      refetchInterval: tombstonesMs,
    }),
};
