import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OwnWebhookSecrets } from '../preferences/own-webhook-secrets.js';
import type { OwnWebhook, Recipient } from '../preferences/recipient.js';
import { type Answered, Egress } from '../webhooks/egress.js';
import { nextAttempt, patienceMillis } from '../webhooks/schedule.js';
import { signed } from '../webhooks/signing.js';
import { troubleIn } from '../webhooks/trouble.js';
import { Words } from '../words/words.js';
import type { Attempt, Channel, Parcel } from './channel.js';
import { noteGivenUp } from './given-up.js';

/** A request for all that is due at one time: signed, checked and tried again like those to partner systems. */
@Injectable()
export class WebhookChannel implements Channel {
  readonly apart = true;

  constructor(
    private readonly words: Words,
    private readonly secrets: OwnWebhookSecrets,
    private readonly egress: Egress,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  reaches({ webhook }: Recipient): boolean {
    return webhook !== undefined;
  }

  async deliver(parcel: Parcel, manager: EntityManager): Promise<Attempt> {
    const { recipient, attempts } = parcel;
    const webhook = recipient.webhook!;
    const at = this.clock.now();
    const body = await this.bodyOf(parcel, at, manager);
    const heard = await this.post(parcel, webhook, body, at).catch((error: unknown) => troubleIn(error));
    if (typeof heard !== 'string' && heard.status >= 200 && heard.status < 300)
      return { outcome: 'delivered', alsoNote: (noting) => succeeded(recipient, noting) };
    const answer = typeof heard === 'string' ? undefined : heard;
    const isGone = answer?.status === 410;
    const alsoNote = (noting: EntityManager) => failed(recipient, webhook, isGone ? 'gone' : 'failing', at, noting);
    const reason = typeof heard === 'string' ? heard : `it answered ${heard.status}`;
    const again = isGone ? undefined : nextAttempt(attempts + 1, at, answer?.retryAfter);
    return again ? { outcome: 'try-later', reason, at: again, alsoNote } : { outcome: 'failed', reason, alsoNote };
  }

  private async bodyOf({ recipient, notices }: Parcel, at: Date, manager: EntityManager): Promise<string> {
    const sentences = await this.words.sentencesOf(notices, recipient.language, manager);
    const told = notices.map(({ id, kind, pilot, at: since }, i) => ({
      id,
      kind,
      at: since.toISOString(),
      ...(pilot !== null && { pilot }),
      ...sentences[i]!,
    }));
    return JSON.stringify({ type: 'notices', timestamp: at.toISOString(), data: { notices: told } });
  }

  private post({ id, recipient }: Parcel, webhook: OwnWebhook, body: string, at: Date): Promise<Answered> {
    const secret = this.secrets.open(webhook.sealedSecret, recipient.account);
    const headers = { 'content-type': 'application/json', ...signed(id, body, [secret], at) };
    return this.egress.post(webhook.url, body, headers);
  }
}

async function succeeded({ account }: Recipient, manager: EntityManager): Promise<void> {
  await manager.query('update preference set webhook_failing_since = null where account = $1', [account]);
}

/** Keeps since when nothing was taken; what has signed off, or failed for days, is sent to no more, and its owner told by other ways. */
async function failed(
  { account }: Recipient,
  { failingSince, sealedSecret }: OwnWebhook,
  why: 'gone' | 'failing',
  now: Date,
  manager: EntityManager,
): Promise<void> {
  const failingFor = failingSince ? now.getTime() - failingSince.getTime() : 0;
  const isOver = why === 'gone' || failingFor >= patienceMillis;
  const [row]: { version: number; webhook_state: string }[] = await manager.query(
    `with counted as (
       update preference set version = version + $3::int, webhook_failing_since = coalesce(webhook_failing_since, $2),
              webhook_state = case when $3::int = 1 then 'paused' else webhook_state end
        where account = $1 and webhook_secret = $4 and webhook_state = 'confirmed' returning version, webhook_state)
     select version, webhook_state from counted`,
    [account, now, isOver ? 1 : 0, sealedSecret],
  );
  if (row?.webhook_state !== 'paused') return;
  await noteGivenUp(manager, account, { version: row.version, at: now, about: { webhook: { reason: why } } });
}
