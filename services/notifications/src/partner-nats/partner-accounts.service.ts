import { problem } from '@integras/service-kit';
import { jetstream, type JetStreamClient, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { egressUser } from './names.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';

/** The way into a partner's account. */
export interface WayIn {
  nats: NatsConnection;
  js: JetStreamClient;
  jsm: JetStreamManager;
}

/** Which account of the broker belongs to which partner system: for good, so that nobody ever finds another's streams. */
@Injectable()
export class PartnerAccounts implements OnApplicationShutdown {
  private readonly ways = new Map<number, Promise<WayIn>>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  async slotOf(account: string): Promise<number | undefined> {
    const [row]: { slot: number }[] = await this.dataSource.query(
      'select slot from partner_account where account = $1',
      [account],
    );
    return row?.slot;
  }

  /**
   * Takes a free account for a partner system that has none yet.
   * @throws Refusal 422 where partners are not served over NATS, or every account is taken.
   */
  async take(account: string): Promise<number> {
    if (!this.broker)
      throw refused('is not offered here: the operator has set no address of a NATS server for partners');
    const held = await this.slotOf(account);
    if (held !== undefined) return held;
    await this.dataSource.transaction(async (manager) => {
      await manager.query('lock table partner_account in share row exclusive mode');
      await manager.query(
        `insert into partner_account (slot, account)
         select slot, $1 from generate_series(1, $2::int) slot
          where not exists (select from partner_account taken where taken.slot = slot.slot)
          order by slot limit 1 on conflict (account) do nothing`,
        [account, this.broker!.accounts],
      );
    });
    const slot = await this.slotOf(account);
    if (slot === undefined) throw refused('has no free account: the operator has to add some to the broker');
    return slot;
  }

  /** Connects when it is needed first. */
  wayInto(slot: number): Promise<WayIn> {
    const way = this.ways.get(slot) ?? this.connect(slot);
    this.ways.set(slot, way);
    way.catch(() => this.ways.delete(slot));
    return way;
  }

  async onApplicationShutdown(): Promise<void> {
    const ways = await Promise.allSettled(this.ways.values());
    await Promise.all(ways.flatMap((way) => (way.status === 'fulfilled' ? [way.value.nats.close()] : [])));
  }

  private async connect(slot: number): Promise<WayIn> {
    const { server, password } = this.broker!;
    const nats = await connect({
      servers: server,
      user: egressUser(slot),
      pass: password,
      name: 'integras-egress',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
    });
    const jsm = await jetstreamManager(nats, { timeout: 2_000, checkAPI: false });
    return { nats, js: jetstream(nats, { timeout: 2_000 }), jsm };
  }
}

const refused = (reason: string) =>
  problem('subscription-faulty', 422, 'This cannot be subscribed', 'Facts cannot be sent that way.', [
    { field: 'transport', reason },
  ]);
