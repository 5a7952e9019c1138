import { NATS } from '@integras/messaging';
import { notFound } from '@integras/service-kit';
import { errors, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { LiveConnection } from './live-connection.js';
import type { Topics } from './topics.js';

interface Wish {
  viewer: string;
  topics: Topics;
}

const patience = 2_000;
const taken = 'taken';
const subjectOf = (connection: string) => `integras.gateway.topics.${connection}`;

/**
 * Where topics are handed in. A request may reach another replica than the one that holds the connection, so every
 * connection has a subject of its own on the broker, and topics are passed on there.
 */
@Injectable()
export class TopicsDesk {
  private readonly logger = new Logger('live');
  private readonly held = new Map<string, LiveConnection>();

  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  /** Takes topics for this connection until the answer is called. */
  async open(connection: LiveConnection): Promise<() => void> {
    const { id } = connection;
    const subscription = this.nats.subscribe(subjectOf(id), {
      callback: (error, message) => void (error || this.answer(connection, message)),
    });
    this.held.set(id, connection);
    // A client may hand topics in at once, wherever: by then the broker has to know where to.
    await this.nats.flush();
    return () => {
      this.held.delete(id);
      subscription.unsubscribe();
    };
  }

  /**
   * Hands topics in.
   * @throws Refusal 404 when nobody holds such a connection, or somebody else does.
   */
  async handIn(connection: string, wish: Wish): Promise<void> {
    const here = this.held.get(connection);
    if (here ? !this.give(here, wish) : !(await this.passOn(connection, wish))) throw notFound();
  }

  private give(connection: LiveConnection, { viewer, topics }: Wish): boolean {
    if (connection.viewer !== viewer) return false;
    connection.want(topics).catch((error: unknown) => this.logger.warn(`topics failed: ${String(error)}`));
    return true;
  }

  private answer(connection: LiveConnection, message: Msg): void {
    message.respond(this.give(connection, message.json<Wish>()) ? taken : '');
  }

  private async passOn(connection: string, wish: Wish): Promise<boolean> {
    try {
      const answer = await this.nats.request(subjectOf(connection), JSON.stringify(wish), { timeout: patience });
      return answer.string() === taken;
    } catch (error) {
      if (error instanceof errors.RequestError || error instanceof errors.NoRespondersError) return false;
      throw error;
    }
  }
}
