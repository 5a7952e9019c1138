import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Tombstones } from '../tombstones/tombstones.service.js';
import { consumerName, streamOf } from './names.js';
import { PartnerAccounts } from './partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';

const lookMillis = 1_000;

/** Looks how far partners over NATS have acknowledged, as long as one of them was told of an erasure and has not. */
@Injectable()
export class ReadPositions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('partner-positions');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: PartnerAccounts,
    private readonly tombstones: Tombstones,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.broker) return;
    this.timer = setInterval(() => {
      this.working ??= this.look()
        .catch((error: unknown) => this.logger.warn(`positions are looked at again: ${String(error)}`))
        .finally(() => (this.working = undefined));
    }, lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  private async look(): Promise<void> {
    const owing = await this.dataSource.query<{ id: string; slot: number }[]>(
      `select distinct s.id, a.slot
         from tombstone t
         join subscription s on s.id = t.subscription
         join partner_account a on a.account = s.account
        where t.acknowledged_at is null and s.transport = 'nats' and s.state <> 'closed'`,
    );
    for (const { id, slot } of owing) {
      const { jsm } = await this.accounts.wayInto(slot);
      // Without a consumer nothing was read: the stream is being made, or made again.
      const reader = await jsm.consumers.info(streamOf(id), consumerName).catch(() => undefined);
      if (reader) await this.tombstones.heard(id, reader.ack_floor.stream_seq, 'position');
    }
  }
}
