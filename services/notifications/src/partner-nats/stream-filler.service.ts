import { AckPolicy, DiscardPolicy, type JetStreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { headers, nanos } from '@nats-io/transport-node';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Copier } from '../subscriptions/copier.service.js';
import { consumerName, streamOf, subjectOf } from './names.js';
import { PartnerAccounts } from './partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';

const lookMillis = 1_000;
const atOnce = 256;
const day = 24 * 3_600_000;
/** How long and how much a partner can be away and still finds everything. */
const kept = { age: 30 * day, bytes: 256 * 1024 * 1024 };

interface Wanted {
  id: string;
  slot: number;
  state: 'active' | 'closed';
  first: string | null;
  last: string;
}

interface Copied {
  number: string;
  fact: string;
  event: string;
}

/**
 * Fills the stream of each subscription over NATS with what was copied for it, so that a fact's number in the
 * subscription is its sequence in the stream. Each message says which one it follows: the server refuses a repeat and a
 * process that lags behind. Where a process ended is read from the stream itself; a stream that was lost begins again
 * with the oldest number that is kept.
 */
@Injectable()
export class StreamFiller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('partner-streams');
  private readonly ready = new Set<string>();
  private readonly ended = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: PartnerAccounts,
    private readonly copier: Copier,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.broker) return;
    this.copier.listen(() => this.wake());
    this.timer = setInterval(() => this.wake(), lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.working;
  }

  wake(): void {
    this.again = true;
    this.working ??= this.work()
      .catch((error: unknown) => this.logger.warn(`partner streams are looked for again: ${String(error)}`))
      .finally(() => (this.working = undefined));
  }

  private async work(): Promise<void> {
    while (this.again && !this.stopping) {
      this.again = false;
      const wanted = await this.dataSource.query<Wanted[]>(
        `select s.id, a.slot, s.state, p.last,
                (select min(number) from subscription_event e where e.subscription = s.id) as first
           from subscription s
           join partner_account a on a.account = s.account
           join subscription_progress p on p.subscription = s.id
          where s.transport = 'nats' and s.state in ('active', 'closed') order by s.id`,
      );
      for (const each of wanted) {
        if (this.ended.has(each.id)) continue;
        try {
          if (each.state === 'closed') await this.end(each);
          else if (await this.fill(each)) this.again = true;
        } catch (error) {
          this.logger.warn(
            `filling ${each.id} is tried again: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    }
  }

  /** @returns whether there may be more */
  private async fill({ id, slot, first, last }: Wanted): Promise<boolean> {
    const { js, jsm } = await this.accounts.wayInto(slot);
    const there = await this.standing(jsm, id, Number(first ?? 1));
    if (there >= Number(last)) return false;
    const facts = await this.dataSource.query<Copied[]>(
      'select number, fact, event from subscription_event where subscription = $1 and number > $2 order by number limit $3',
      [id, there, atOnce],
    );
    await Promise.all(
      facts.map(({ number, fact, event }) => {
        const described = headers();
        described.set('content-type', 'application/cloudevents+json');
        return js.publish(subjectOf(id), event, {
          msgID: fact,
          headers: described,
          expect: { lastSequence: Number(number) - 1 },
        });
      }),
    );
    return facts.length === atOnce;
  }

  /** The number of the newest fact in the stream, which is made where it is missing, with its consumer. */
  private async standing(jsm: JetStreamManager, id: string, first: number): Promise<number> {
    const name = streamOf(id);
    const found = await jsm.streams.info(name).catch(unlessMissing);
    if (found && this.ready.has(id)) return found.state.last_seq;
    const { state } = found ?? (await jsm.streams.add(streamOfFacts(id, first)));
    // Asked for again by each process: the one that made the stream may have died before this.
    await jsm.consumers.add(name, reader);
    this.ready.add(id);
    return state.last_seq;
  }

  private async end({ id, slot }: Wanted): Promise<void> {
    const { jsm } = await this.accounts.wayInto(slot);
    await jsm.streams.delete(streamOf(id)).catch(unlessMissing);
    this.ended.add(id);
  }
}

const streamOfFacts = (id: string, first: number) => ({
  name: streamOf(id),
  subjects: [subjectOf(id)],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  max_age: nanos(kept.age),
  max_bytes: kept.bytes,
  first_seq: first,
  deny_purge: true,
});

const reader = {
  durable_name: consumerName,
  ack_policy: AckPolicy.Explicit,
  ack_wait: nanos(10_000),
  max_ack_pending: 512,
  max_waiting: 16,
};

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && /not found/.test(error.message)) return undefined;
  throw error;
}
