import { createHash } from 'node:crypto';
import { CLOCK, type Clock } from '@integras/messaging';
import { Mailer, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';
import { confirmationMail } from '../words/mail.js';
import { PreferenceRow } from './preference.entity.js';

const pauseMillis = 60_000;

/** Asks addresses whether they want to be written to. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
  ) {}

  async send(): Promise<void> {
    while (await this.dataSource.transaction((manager) => this.sendOne(manager)));
  }

  private async sendOne(manager: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const row = await manager.findOne(PreferenceRow, {
      where: { confirmAt: LessThanOrEqual(now) },
      order: { confirmAt: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (!row) return false;
    const { account, email, confirmKey, language } = row;
    const sent =
      email === null || confirmKey === null
        ? { outcome: 'refused' }
        : await this.mailer.send({
            to: email,
            language,
            messageId: `<${digest(confirmKey)}@${new URL(this.settings.PUBLIC_URL).hostname}>`,
            ...confirmationMail(language, this.linkFor(confirmKey)),
          });
    const confirmAt = sent.outcome === 'try-later' ? new Date(now.getTime() + pauseMillis) : null;
    await manager.update(PreferenceRow, { account }, { confirmAt });
    return true;
  }

  private linkFor(key: string): string {
    return new URL(`/app/notifications/settings?confirm=${key}`, this.settings.PUBLIC_URL).href;
  }
}

/** The key itself has no business in a header that servers log. */
const digest = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);
