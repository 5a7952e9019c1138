import { canSomewhere, Principals } from '@integras/service-kit';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { brokerAccount, doorkeeper, egressUser } from './names.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';

const lookMillis = 1_000;
/** Who has lost everything is looked for so often again: another replica may have let them in by what it knew before. */
const looksAfter = 5;
/** How long servers of a cluster may take to say who is there. */
const askMillis = 500;

interface Holder {
  slot: number;
  issuer: string;
  subject: string;
  subscriptions: string[];
}

interface Standing {
  subscriptions: readonly string[];
  /** Looks to come in which whoever is there has to go. */
  looks: number;
}

/** What a server of the broker says of who is connected to it. */
interface Connected {
  server: { id: string };
  data?: { connections?: { cid: number; authorized_user?: string }[] };
}

/**
 * Ends the connections of a partner over NATS as soon as it has lost a right or a subscription: whoever still has others
 * comes back by itself, with what is left. Where the broker lets nobody do that, logins end by themselves.
 */
@Injectable()
export class Departures implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('partner-departures');
  private readonly standing = new Map<number, Standing>();
  private nats: NatsConnection | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly principals: Principals,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.broker) return;
    this.timer = setInterval(() => void this.pass(), lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    await this.nats?.close();
  }

  /** Looks who has lost something since the last time, and ends their connections. */
  pass(): Promise<void> {
    this.working ??= this.look()
      .catch((error: unknown) => this.logger.warn(`nobody is shut out before their login ends: ${String(error)}`))
      .finally(() => (this.working = undefined));
    return this.working;
  }

  private async look(): Promise<void> {
    const holders = await this.dataSource.query<Holder[]>(
      `select a.slot, k.issuer, k.subject,
              coalesce(array_agg(s.id order by s.id) filter (where s.id is not null), '{}') as subscriptions
         from partner_account a
         join known_account k on k.id = a.account
         left join subscription s on s.account = a.account and s.transport = 'nats' and s.state = 'active'
        group by a.slot, k.issuer, k.subject`,
    );
    for (const holder of holders) {
      const { grants } = await this.principals.find(holder);
      const subscriptions = canSomewhere(grants, 'subscription.manage') ? holder.subscriptions : [];
      const now = next(this.standing.get(holder.slot), subscriptions);
      // First: where it cannot be done it is not tried for ever, and the login ends by itself.
      this.standing.set(holder.slot, { ...now, looks: Math.max(0, now.looks - 1) });
      if (now.looks > 0) await this.end(holder.slot);
    }
  }

  /** Ends all connections into an account of the broker but those of this service. */
  private async end(slot: number): Promise<void> {
    const nats = await this.system();
    const account = JSON.stringify({ acc: brokerAccount(slot), auth: true, limit: 1_024 });
    const answers = await nats.requestMany('$SYS.REQ.SERVER.PING.CONNZ', account, {
      strategy: 'stall',
      stall: askMillis / 2,
      maxWait: askMillis,
    });
    for await (const answer of answers) {
      const { server, data } = answer.json<Connected>();
      for (const { cid, authorized_user: user } of data?.connections ?? []) {
        if (user === egressUser(slot)) continue;
        await nats.request(`$SYS.REQ.SERVER.${server.id}.KICK`, JSON.stringify({ cid }), { timeout: 2_000 });
        this.logger.log('ended the connection of a partner system that lost a right');
      }
    }
  }

  private async system(): Promise<NatsConnection> {
    if (this.nats && !this.nats.isClosed()) return this.nats;
    const { server, password } = this.broker!;
    this.nats = await connect({
      servers: server,
      user: doorkeeper,
      pass: password,
      name: 'integras-doorkeeper',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
    });
    return this.nats;
  }
}

/** What holds of a partner now, after what held when it was last looked at. */
function next(before: Standing | undefined, subscriptions: readonly string[]): Standing {
  const hasNone = subscriptions.length === 0;
  const hasLost = before ? before.subscriptions.some((each) => !subscriptions.includes(each)) : hasNone;
  if (hasLost) return { subscriptions, looks: hasNone ? looksAfter : 1 };
  return { subscriptions, looks: hasNone ? before!.looks : 0 };
}
