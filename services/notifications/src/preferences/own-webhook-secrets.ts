import { Seal, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsSettings } from '../notifications.settings.js';

/** The secrets of persons' webhooks, sealed for whom they belong to. */
@Injectable()
export class OwnWebhookSecrets {
  private readonly seal: Seal;

  constructor(@Inject(SETTINGS) { SUBSCRIPTION_KEY }: NotificationsSettings) {
    this.seal = new Seal(SUBSCRIPTION_KEY, 'own-webhook-secrets');
  }

  close(secret: string, account: string): string {
    return this.seal.close(secret, account);
  }

  open(sealed: string, account: string): string {
    return this.seal.open(sealed, account);
  }
}
