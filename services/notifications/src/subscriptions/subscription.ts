import {
  type DisableReason,
  SubscriptionClosed,
  SubscriptionConfirmed,
  SubscriptionDisabled,
  SubscriptionRegistered,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import type { SealedSecret, SubscriptionRow } from './subscription.entity.js';

/** What becomes of a subscription, and the facts that say so. */
export interface Step {
  row: SubscriptionRow;
  facts: NewFact[];
}

/** How long the secret before goes on signing beside a new one: 24 hours. */
export const overlapMillis = 24 * 3_600_000;

export function register(wanted: Omit<SubscriptionRow, 'state' | 'reason' | 'createdAt' | 'version'>, now: Date): Step {
  const row: SubscriptionRow = { ...wanted, state: 'unconfirmed', reason: null, createdAt: now, version: 1 };
  const registered = said(SubscriptionRegistered, row, now);
  if (row.transport === 'webhook') return { row, facts: [registered] };
  // Whoever comes to read has shown who they are by coming in.
  const confirmed = confirm(row, now);
  return { row: confirmed.row, facts: [registered, ...confirmed.facts] };
}

/** @throws Refusal when it is closed. Confirming what is active changes nothing. */
export function confirm(row: SubscriptionRow, now: Date): Step {
  mustBeOpen(row);
  if (row.state === 'active') return { row, facts: [] };
  const active = next(row, { state: 'active', reason: null });
  return { row: active, facts: [said(SubscriptionConfirmed, active, now)] };
}

/** What is not active stays as it is: whoever finds it failing may be late. */
export function disable(row: SubscriptionRow, reason: DisableReason, now: Date): Step {
  if (row.state !== 'active') return { row, facts: [] };
  const disabled = next(row, { state: 'disabled', reason });
  const { id: subscription, account } = disabled;
  const data = { subscription, account, reason };
  return {
    row: disabled,
    facts: [{ event: SubscriptionDisabled, data, entity: subscription, time: now.toISOString() }],
  };
}

export function close(row: SubscriptionRow, now: Date): Step {
  if (row.state === 'closed') return { row, facts: [] };
  const closed = next(row, { state: 'closed', reason: null, secrets: [] });
  return { row: closed, facts: [said(SubscriptionClosed, closed, now)] };
}

/**
 * Puts a new secret first; the one before signs too until the partner had time to change it.
 * @throws Refusal when it is closed, or nothing is signed.
 */
export function rotate(row: SubscriptionRow, sealed: string, now: Date): Step {
  mustBeOpen(row);
  mustBeWebhook(row);
  const until = new Date(now.getTime() + overlapMillis).toISOString();
  const [newest] = row.secrets;
  return { row: next(row, { secrets: [{ sealed }, ...(newest ? [{ ...newest, until }] : [])] }), facts: [] };
}

/** The secrets that sign at an instant, the newest first. */
export function signingSecrets({ secrets }: Pick<SubscriptionRow, 'secrets'>, now: Date): SealedSecret[] {
  return secrets.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime());
}

const next = (row: SubscriptionRow, change: Partial<SubscriptionRow>): SubscriptionRow => ({
  ...row,
  ...change,
  version: row.version + 1,
});

function said(
  event: NewFact<{ subscription: string; account: string }>['event'],
  { id: subscription, account }: SubscriptionRow,
  now: Date,
): NewFact {
  return { event, data: { subscription, account }, entity: subscription, time: now.toISOString() };
}

/** @throws Refusal for what only webhooks have: secrets, deliveries. */
export function mustBeWebhook({ transport }: Pick<SubscriptionRow, 'transport'>): void {
  if (transport !== 'webhook')
    throw problem('not-a-webhook', 409, 'The subscription is no webhook', 'Its partner reads it at their own pace.');
}

function mustBeOpen({ state }: SubscriptionRow): void {
  if (state === 'closed')
    throw problem('subscription-closed', 409, 'The subscription is closed', 'Register another one.');
}
