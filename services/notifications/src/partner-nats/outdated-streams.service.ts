import type { JetStreamManager } from '@nats-io/jetstream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { consumerName, streamOf } from './names.js';
import { PartnerAccounts } from './partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';
import { unlessMissing } from './unless-missing.js';

/**
 * nats-server clears the files of a stream away behind its answer: the next of that name would find them, or lose its own
 * with them.
 */
const clearingSeconds = 5;

interface Outdated {
  id: string;
  slot: number;
}

/**
 * Takes away streams of partners that hold what must not be read there any more. A message cannot be changed in its
 * place: those are overwritten and deleted one by one, because what goes with its stream only leaves the bytes on the
 * disk, then the stream goes, and is filled again from what is kept, under the same numbers; its
 * partner goes on where it was.
 */
@Injectable()
export class OutdatedStreams {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: PartnerAccounts,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  /** @returns the subscriptions whose streams are gone now */
  async takeAway(): Promise<string[]> {
    if (!this.broker) return [];
    const outdated = await this.dataSource.query<Outdated[]>(
      `select distinct o.subscription as id, a.slot
         from outdated_message o
         join subscription s on s.id = o.subscription
         join partner_account a on a.account = s.account`,
    );
    const gone: string[] = [];
    for (const each of outdated) if (await this.take(each)) gone.push(each.id);
    return gone;
  }

  /** @returns whether it is gone; another process may be at it */
  private async take({ id, slot }: Outdated): Promise<boolean> {
    const { jsm } = await this.accounts.wayInto(slot);
    const stream = streamOf(id);
    return this.dataSource.transaction(async (manager) => {
      const mine: unknown[] = await manager.query(
        'select from subscription_progress where subscription = $1 for update skip locked',
        [id],
      );
      if (mine.length === 0) return false;
      const [rows] = await manager.query<[{ number: string }[], number]>(
        'delete from outdated_message where subscription = $1 returning number',
        [id],
      );
      if (rows.length === 0) return false;
      // How far its partner has read goes with it.
      const reader = await jsm.consumers.info(stream, consumerName).catch(unlessMissing);
      for (const { number } of rows) await jsm.streams.deleteMessage(stream, Number(number), true).catch(unlessMissing);
      await jsm.streams.delete(stream).catch(unlessMissing);
      await manager.query(
        `update subscription_progress
            set read_through = coalesce($2, read_through), filled_from = now() + $3::float * interval '1 second'
          where subscription = $1`,
        [id, reader?.ack_floor.stream_seq ?? null, clearingSeconds],
      );
      return true;
    });
  }

  /** Takes away a stream that came back. @returns false: nothing more can be done for now */
  async clear(jsm: JetStreamManager, id: string): Promise<false> {
    await jsm.streams.delete(streamOf(id)).catch(unlessMissing);
    await this.dataSource.query(
      `update subscription_progress set filled_from = now() + $2::float * interval '1 second' where subscription = $1`,
      [id, clearingSeconds],
    );
    return false;
  }
}
