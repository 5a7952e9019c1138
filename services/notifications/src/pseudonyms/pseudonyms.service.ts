import { randomBytes } from 'node:crypto';
import { Seal, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';
import { pseudonymWith } from './pseudonym.js';

/** What one partner system has in the place of an id. */
export type PseudonymOf = (id: string) => string;

/**
 * The pseudonyms of participants that each partner system has to itself. Its key is made once and kept sealed: were it
 * derived from a setting, whoever changes that would give everybody other pseudonyms, and nobody would be told.
 */
@Injectable()
export class Pseudonyms {
  private readonly seal: Seal;
  private readonly known = new Map<string, Buffer>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) { SUBSCRIPTION_KEY }: NotificationsSettings,
  ) {
    this.seal = new Seal(SUBSCRIPTION_KEY, 'partner-pseudonyms');
  }

  /**
   * @param account the partner system's
   * @throws SealBroken where its key was sealed with another `SUBSCRIPTION_KEY`
   */
  async of(account: string): Promise<PseudonymOf> {
    const key = this.known.get(account) ?? (await this.keyOf(account));
    this.known.set(account, key);
    return (id) => pseudonymWith(key, id);
  }

  private async keyOf(account: string): Promise<Buffer> {
    await this.dataSource.query(
      'insert into partner_key (account, sealed) values ($1, $2) on conflict (account) do nothing',
      [account, this.seal.close(randomBytes(32).toString('base64url'), account)],
    );
    const [row]: { sealed: string }[] = await this.dataSource.query(
      'select sealed from partner_key where account = $1',
      [account],
    );
    return Buffer.from(this.seal.open(row!.sealed, account), 'base64url');
  }
}
