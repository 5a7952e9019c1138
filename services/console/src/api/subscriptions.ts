import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.js';
import { request } from './request.js';

const root = '/api/notifications/v1/subscriptions';

/** How often to look how sending goes, while somebody looks. */
const deliveriesMs = 5_000;

export const signings = ['hmac', 'ed25519'] as const;

export const transports = ['webhook', 'nats', 'sse'] as const;
export type Transport = (typeof transports)[number];

/** Where a partner system wants facts to be sent, and which. */
export interface Subscription {
  id: string;
  /** Of the partner system. */
  account: string;
  name: string;
  transport: Transport;
  /** Of a webhook. */
  url: string | null;
  /** What its partner needs to read it over NATS. */
  nats?: { server: string; stream: string; consumer: string; inboxPrefix: string };
  filter: { types?: string[]; countries?: string[]; pilots?: string[] };
  state: 'unconfirmed' | 'active' | 'disabled' | 'closed';
  reason: 'gone' | 'failing' | 'access_ended' | 'asked' | null;
  createdAt: string;
  version: number;
  /** Only in the answer that it was made for. */
  secret?: string;
  /** Of a webhook that is signed by ed25519. */
  publicKey?: string;
}

export interface WantedSubscription {
  account: string;
  name: string;
  transport: Transport;
  /** Of a webhook. */
  url?: string;
  signing?: (typeof signings)[number];
  types?: string[];
  countries?: string[];
  pilots?: string[];
  from: 'start' | 'now';
}

export const deliveryStates = ['waiting', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** How it went to send one fact. */
export interface Delivery {
  number: number;
  fact: string;
  type: string;
  state: DeliveryState;
  nextAt?: string;
  attempts: { at: string; status?: number; trouble?: string; millis: number }[];
}

/** A program of a partner, as the access service knows it. */
export interface PartnerSystem {
  id: string;
  name: string;
}

export const subscriptionQueries = {
  all: () =>
    queryOptions({
      queryKey: ['subscriptions'],
      queryFn: async ({ signal }) => (await ask<{ items: Subscription[] }>(root, {}, signal)).items,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['subscriptions', id],
      queryFn: ({ signal }) => ask<Subscription>(`${root}/${id}`, {}, signal),
    }),
  deliveries: (id: string, after: number, state: DeliveryState | undefined) =>
    queryOptions({
      queryKey: ['subscriptions', id, 'deliveries', after, state ?? 'all'],
      queryFn: async ({ signal }) =>
        (await ask<{ items: Delivery[] }>(`${root}/${id}/deliveries`, { after: String(after), state }, signal)).items,
      refetchInterval: deliveriesMs,
    }),
  partnerSystems: () =>
    queryOptions({
      queryKey: ['partner-systems'],
      queryFn: async ({ signal }) => {
        const question = { limit: '500' };
        const { items } = await ask<{ items: (PartnerSystem & { kind: string })[] }>(
          '/api/access/v1/accounts',
          question,
          signal,
        );
        return items.filter(({ kind }) => kind === 'partner_system');
      },
    }),
};

export const registerSubscription = (wanted: WantedSubscription, idempotencyKey: string): Promise<Subscription> =>
  request(root, { method: 'POST', body: wanted, idempotencyKey });

export const subscriptionActs = ['confirmation', 'disabling', 'secret', 'closing'] as const;
export type SubscriptionAct = (typeof subscriptionActs)[number];

export const changeSubscription = (
  { id, version }: Pick<Subscription, 'id' | 'version'>,
  act: SubscriptionAct,
  idempotencyKey: string,
): Promise<Subscription> => request(`${root}/${id}/${act}`, { method: 'POST', ifMatch: version, idempotencyKey });

/** Has facts sent again, both numbers included. */
export const replaySubscription = (id: string, range: { from: number; until: number }): Promise<{ replayed: number }> =>
  request(`${root}/${id}/replays`, { method: 'POST', body: range });
