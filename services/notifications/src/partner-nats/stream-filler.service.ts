import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamState,
} from '@nats-io/jetstream';
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
import { beforeFirstToGo, isStillToGo } from '../tombstones/still-to-go.js';
import { consumerName, streamOf, subjectOf } from './names.js';
import { OutdatedStreams } from './outdated-streams.service.js';
import { PartnerAccounts } from './partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';
import { unlessMissing } from './unless-missing.js';

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
  read: string;
}

interface Copied {
  number: string;
  fact: string;
  event: string;
  going: boolean;
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
    private readonly outdated: OutdatedStreams,
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
      for (const id of await this.outdated.takeAway()) this.ready.delete(id);
      const wanted = await this.dataSource.query<Wanted[]>(
        `select s.id, a.slot, s.state, p.last, p.read_through as read,
                (select min(number) from subscription_event e where e.subscription = s.id and e.event is not null) as first
           from subscription s
           join partner_account a on a.account = s.account
           join subscription_progress p on p.subscription = s.id
          where s.transport = 'nats' and s.state in ('active', 'closed') and p.filled_from <= now() order by s.id`,
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
  private async fill({ id, slot, first, last, read }: Wanted): Promise<boolean> {
    const { js, jsm } = await this.accounts.wayInto(slot);
    const { last_seq: there, num_deleted: holes } = await this.standing(jsm, id, Number(first ?? Number(last) + 1));
    // What was taken away has come back: the server had not cleared its files when it was made again.
    if (holes) return this.outdated.clear(jsm, id);
    // A consumer cannot begin behind the end of its stream.
    if (!this.ready.has(id) && there >= Math.min(Number(read), Number(last))) await this.letRead(jsm, id, Number(read));
    if (there >= Number(last)) return false;
    const found = await this.dataSource.query<Copied[]>(
      `select e.number, e.fact, e.event, ${isStillToGo('e')} as going from subscription_event e
        where e.subscription = $1 and e.number > $2 and e.event is not null order by e.number limit $3`,
      [id, there, atOnce],
    );
    const facts = beforeFirstToGo(found);
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

  /** What is in the stream, which is made where it is missing. */
  private async standing(jsm: JetStreamManager, id: string, first: number): Promise<StreamState> {
    const name = streamOf(id);
    const found = await jsm.streams.info(name).catch(unlessMissing);
    if (found) return found.state;
    this.ready.delete(id);
    const { state } = await jsm.streams.add(streamOfFacts(id, first));
    return state;
  }

  /** Makes the consumer, behind what was read before; looked for by each process: that of the stream may have died. */
  private async letRead(jsm: JetStreamManager, id: string, read: number): Promise<void> {
    const name = streamOf(id);
    const found = await jsm.consumers.info(name, consumerName).catch(unlessMissing);
    const start = read > 0 && { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: read + 1 };
    if (!found) await jsm.consumers.add(name, { ...reader, ...start });
    this.ready.add(id);
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
