import { randomBytes } from 'node:crypto';
import type { PreferenceRow } from './preference.entity.js';
import type { Recipient } from './recipient.js';

/** How long a confirming link holds. */
const confirmMillis = 48 * 3_600_000;

const newKey = () => randomBytes(24).toString('base64url');

/** What holds for whoever has set nothing. */
export const unset = (account: string): PreferenceRow => ({
  account,
  version: 0,
  language: 'en',
  timeZone: 'Europe/Rome',
  digestAt: '08:00',
  quietFrom: null,
  quietUntil: null,
  rules: [],
  email: null,
  emailState: 'none',
  failures: 0,
  unsubscribeKey: newKey(),
  confirmKey: null,
  confirmUntil: null,
  confirmAt: null,
  webhookUrl: null,
  webhookState: 'none',
  webhookSecret: null,
  webhookFailingSince: null,
});

/** Addresses are asked that often at most, however often somebody enters another one. */
const askAgainMillis = 60_000;

/** An address is written to only after somebody who reads its mails has said so. */
export function withEmail(row: PreferenceRow, email: string | undefined, now: Date): PreferenceRow {
  if (email === undefined) {
    // When it was asked last is kept: who takes the address out and in again asks no sooner.
    return { ...row, email: null, emailState: 'none', failures: 0, confirmKey: null, confirmAt: null };
  }
  return email === row.email ? row : { ...asking(row, now), email, emailState: 'unconfirmed', failures: 0 };
}

/** Asks the address, once more or for the first time, whether it wants to be written to. */
export function asking(row: PreferenceRow, now: Date): PreferenceRow {
  const confirmAt = new Date(Math.max(now.getTime(), (askedAt(row) ?? 0) + askAgainMillis));
  return { ...row, confirmKey: newKey(), confirmAt, confirmUntil: new Date(confirmAt.getTime() + confirmMillis) };
}

export const wasAskedJustNow = (row: PreferenceRow, now: Date): boolean =>
  now.getTime() - (askedAt(row) ?? 0) < askAgainMillis;

const askedAt = ({ confirmUntil }: PreferenceRow): number | undefined =>
  confirmUntil ? confirmUntil.getTime() - confirmMillis : undefined;

export const isConfirmedBy = ({ confirmKey, confirmUntil }: PreferenceRow, key: string, now: Date): boolean =>
  confirmKey !== null && confirmKey === key && confirmUntil !== null && confirmUntil > now;

export const confirmed = (row: PreferenceRow): PreferenceRow => ({
  ...row,
  emailState: 'confirmed',
  failures: 0,
  confirmKey: null,
  confirmUntil: null,
  confirmAt: null,
});

/** Another address, or the same anew, with a secret of its own: nothing is sent there before it is confirmed. */
export const withWebhook = (row: PreferenceRow, webhookUrl: string, webhookSecret: string): PreferenceRow => ({
  ...row,
  webhookUrl,
  webhookSecret,
  webhookState: 'unconfirmed',
  webhookFailingSince: null,
});

export const withoutWebhook = (row: PreferenceRow): PreferenceRow => ({
  ...row,
  webhookUrl: null,
  webhookSecret: null,
  webhookState: 'none',
  webhookFailingSince: null,
});

/** The webhook that was asked; undefined when another one was entered meanwhile. */
export const webhookConfirmed = (row: PreferenceRow, asked: string): PreferenceRow | undefined =>
  row.webhookSecret === asked ? { ...row, webhookState: 'confirmed', webhookFailingSince: null } : undefined;

function webhookOf({ webhookUrl, webhookState, webhookSecret, webhookFailingSince }: PreferenceRow) {
  if (webhookUrl === null || webhookSecret === null || webhookState !== 'confirmed') return undefined;
  return { url: webhookUrl, sealedSecret: webhookSecret, failingSince: webhookFailingSince };
}

export function recipientOf(row: PreferenceRow): Recipient {
  const { account, language, timeZone, digestAt, quietFrom, quietUntil, email, emailState, unsubscribeKey } = row;
  const quiet = quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : undefined;
  const hours = { timeZone, digestAt, quiet };
  return { account, language, hours, email, emailState, webhook: webhookOf(row), unsubscribeKey };
}
