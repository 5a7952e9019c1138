import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, problem, requireVersion } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requireAnswer } from '../webhooks/challenge.js';
import { Egress } from '../webhooks/egress.js';
import { newSecret } from '../webhooks/signing.js';
import { OwnWebhookSecrets } from './own-webhook-secrets.js';
import { withoutWebhook, withWebhook, webhookConfirmed } from './preference.js';
import { PreferenceRow } from './preference.entity.js';
import { accountOf, Preferences, type ShownPreferences } from './preferences.service.js';

/** Webhooks of persons: notices of their own, sent to a program of theirs. */
@Injectable()
export class OwnWebhooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly preferences: Preferences,
    private readonly egress: Egress,
    private readonly secrets: OwnWebhookSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns with the secret, which is shown this once */
  async set(url: string, caller: Caller, ifMatch: number | undefined): Promise<ShownPreferences & { secret: string }> {
    const reason = this.egress.refusalOf(url);
    if (reason)
      throw problem('webhook-faulty', 422, 'Nothing can be sent there', `url ${reason}`, [{ field: 'url', reason }]);
    const secret = newSecret('hmac');
    const sealed = this.secrets.close(secret, accountOf(caller));
    const shown = await this.preferences.change(caller, (row) => {
      requireVersion(ifMatch, row.version);
      return withWebhook(row, url, sealed);
    });
    return { ...shown, secret };
  }

  /** Asks whoever is at the address, and sends notices there once they have answered. */
  async confirm(caller: Caller): Promise<ShownPreferences> {
    const account = accountOf(caller);
    const row = await this.dataSource.manager.findOneBy(PreferenceRow, { account });
    if (!row?.webhookUrl || !row.webhookSecret) throw none();
    const { webhookUrl: url, webhookSecret: sealed } = row;
    await requireAnswer(
      this.egress,
      { url, about: {}, secrets: [this.secrets.open(sealed, account)] },
      this.clock.now(),
    );
    return this.preferences.change(caller, (current) => {
      const confirmed = webhookConfirmed(current, sealed);
      if (!confirmed) throw none();
      return confirmed;
    });
  }

  remove(caller: Caller): Promise<ShownPreferences> {
    return this.preferences.change(caller, withoutWebhook);
  }
}

const none = () =>
  problem('nothing-to-confirm', 409, 'Nothing to confirm', 'There is no webhook that waits for an answer.');
