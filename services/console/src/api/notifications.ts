import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.js';
import { request } from './request.js';

const notifications = '/api/notifications/v1';

/** The live connection says when the inbox has changed; this is how long it stays unseen where that was lost on its way. */
const askAgainMs = 5 * 60_000;

export const noticeKinds = [
  'milestone-due',
  'milestone-overdue',
  'milestone-reached',
  'target-reached',
  'target-at-risk',
  'recommendation-stale',
  'review-requested',
  'comment-made',
  'published-figure-changed',
  'session-changed',
  'follow-up-open',
  'import-finished',
  'erasure-waiting',
  'subscription-disabled',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isNoticeKind = (kind: string): kind is NoticeKind => noticeKinds.some((each) => each === kind);

export const channelNames = ['inbox', 'email', 'webhook'] as const;
export type ChannelName = (typeof channelNames)[number];

export const timings = ['immediately', 'daily', 'weekly', 'never'] as const;
export type Timing = (typeof timings)[number];

/** What somebody was told. */
export interface InboxItem {
  id: string;
  /** One of {@link noticeKinds}, or one that is newer than this page. */
  kind: string;
  pilot?: string;
  /** By language. */
  text: Record<string, string>;
  /** The page that shows more. */
  path: string;
  at: string;
  read: boolean;
}

export interface InboxPage {
  items: InboxItem[];
  unread: number;
  /** Present when the list goes on. */
  next?: string;
}

/** Of several the first that fits decides. */
export interface Rule {
  kind?: NoticeKind;
  channel: ChannelName;
  when: Timing;
  pilot?: string;
  country?: string;
  indicator?: string;
}

export interface WantedPreferences {
  language: string;
  timeZone: string;
  /** `HH:MM` */
  digestAt: string;
  quiet?: { from: string; until: string };
  email?: string;
  rules: Rule[];
}

export interface Preferences extends WantedPreferences {
  emailState: 'none' | 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed';
  mailIsConfigured: boolean;
  /** Nothing is sent there before it has answered. */
  webhook?: { url: string; state: 'unconfirmed' | 'confirmed' | 'paused' };
  version: number;
}

/** What the pages about notifications read. */
export const notificationQueries = {
  inbox: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['inbox', 'list', cursor ?? ''],
      queryFn: ({ signal }) => ask<InboxPage>(`${notifications}/inbox`, { cursor, limit: '50' }, signal),
      refetchInterval: askAgainMs,
    }),
  unread: () =>
    queryOptions({
      queryKey: ['inbox', 'unread'],
      queryFn: ({ signal }) => ask<{ unread: number }>(`${notifications}/inbox/unread`, {}, signal),
      refetchInterval: askAgainMs,
    }),
  preferences: () =>
    queryOptions({
      queryKey: ['preferences'],
      queryFn: ({ signal }) => ask<Preferences>(`${notifications}/preferences`, {}, signal),
    }),
};

export const markRead = (ids: readonly string[]): Promise<{ unread: number }> =>
  request(`${notifications}/inbox/read`, { method: 'POST', body: { ids } });

export const setPreferences = (wanted: WantedPreferences, version: number): Promise<Preferences> =>
  request(`${notifications}/preferences`, { method: 'PUT', body: wanted, ifMatch: version });

export const confirmEmail = (key: string): Promise<Preferences> =>
  request(`${notifications}/preferences/email/confirm`, { method: 'POST', body: { key } });

export const askEmailAgain = (): Promise<Preferences> =>
  request(`${notifications}/preferences/email/ask-again`, { method: 'POST' });

/** The answer holds the secret, this once. */
export const setWebhook = (url: string, version: number): Promise<Preferences & { secret: string }> =>
  request(`${notifications}/preferences/webhook`, { method: 'PUT', body: { url }, ifMatch: version });

export const confirmWebhook = (): Promise<Preferences> =>
  request(`${notifications}/preferences/webhook/confirmation`, { method: 'POST' });

export const removeWebhook = (): Promise<Preferences> =>
  request(`${notifications}/preferences/webhook/removal`, { method: 'POST' });
