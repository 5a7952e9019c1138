import { CLOCK, type Clock } from '@integras/messaging';
import { type Delivery, Mailer, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';
import type { Recipient } from '../preferences/recipient.js';
import { noticesMail } from '../words/mail.js';
import { Words } from '../words/words.js';
import type { Attempt, Channel, Parcel } from './channel.js';
import { noteGivenUp } from './given-up.js';

/** So many refusals in a row, and an address is written to no more until its owner says so. */
const failuresToPause = 3;

/** One mail for all that is due at one time. */
@Injectable()
export class EmailChannel implements Channel {
  constructor(
    private readonly mailer: Mailer,
    private readonly words: Words,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
  ) {}

  reaches({ email, emailState }: Recipient): boolean {
    return this.mailer.isConfigured && email !== null && emailState === 'confirmed';
  }

  async deliver({ id, recipient, notices }: Parcel, manager: EntityManager): Promise<Attempt> {
    const { email, language, unsubscribeKey } = recipient;
    const { PUBLIC_URL: publicUrl } = this.settings;
    const sentences = await this.words.sentencesOf(notices, language, manager);
    const mail = noticesMail(language, sentences, new URL('/app/notifications/settings', publicUrl).href);
    const delivery = await this.mailer.send({
      to: email!,
      language,
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      unsubscribe: new URL(`/api/notifications/v1/unsubscribe/${unsubscribeKey}`, publicUrl).href,
      ...mail,
    });
    return this.attemptOf(delivery, recipient);
  }

  private attemptOf(delivery: Delivery, recipient: Recipient): Attempt {
    switch (delivery.outcome) {
      case 'delivered':
        return { ...delivery, alsoNote: (noting) => succeeded(recipient, noting) };
      case 'refused':
        return {
          outcome: 'failed',
          reason: delivery.reason,
          alsoNote: (noting) => refused(recipient, this.clock.now(), noting),
        };
      case 'try-later':
        return delivery;
      case 'not-configured':
        return { outcome: 'failed', reason: 'no mail server is configured' };
    }
  }
}

async function succeeded({ account }: Recipient, manager: EntityManager): Promise<void> {
  await manager.query(`update preference set failures = 0 where account = $1 and failures > 0`, [account]);
}

/** Counts the refusal, and tells the person by other ways when their address is given up. */
async function refused({ account }: Recipient, now: Date, manager: EntityManager): Promise<void> {
  const [row]: { failures: number; email_state: string; version: number }[] = await manager.query(
    `with counted as (
       update preference set failures = failures + 1, version = version + 1,
              email_state = case when failures + 1 >= $2 then 'paused' else email_state end
        where account = $1 returning failures, email_state, version)
     select failures, email_state, version from counted`,
    [account, failuresToPause],
  );
  if (row?.email_state !== 'paused') return;
  await noteGivenUp(manager, account, {
    version: row.version,
    at: now,
    about: { address: { failures: row.failures } },
  });
}
