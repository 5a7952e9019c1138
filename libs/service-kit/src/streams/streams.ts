import { owningServices, streamOf } from '@integras/contracts';
import { NATS } from '@integras/messaging';
import { problem } from '../http/problem.js';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection } from '@nats-io/transport-node';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Entry } from './entry.js';
import { Feed } from './feed.js';
import type { Positions } from './position.js';
import { ProjectsOfPilots } from './projects.js';
import { Tail } from './tail.js';

const ring = { entries: 10_000, bytes: 8 * 1024 * 1024 };

/** All streams that can be read from outside. */
@Injectable()
export class Streams implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('streams');
  private tails: Tail[] = [];
  private open: Feed[] = [];
  private pilots: ProjectsOfPilots | undefined;

  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  async onModuleInit(): Promise<void> {
    const js = jetstream(this.nats, { timeout: 2_000 });
    const jsm = await jetstreamManager(this.nats, { timeout: 2_000, checkAPI: false });
    const pilots = new ProjectsOfPilots(jsm);
    this.pilots = pilots;
    const learn = (entries: readonly Entry[]) => pilots.learn(entries);
    const failed = (stream: string, error: unknown) =>
      this.logger.warn(`reading ${stream} is tried again: ${error instanceof Error ? error.message : String(error)}`);
    // Of accounts and grants nothing is ever told, so that stream is not even read.
    this.tails = owningServices
      .filter((service) => service !== 'access')
      .map((service) => new Tail(streamOf(service), js, jsm, ring, learn, { failed }));
    this.open = this.tails.map((tail) => new Feed(tail, jsm, learn));
    for (const tail of this.tails) tail.start();
    void this.watch();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.tails.map((tail) => tail.stop()));
  }

  get feeds(): readonly Feed[] {
    return this.open;
  }

  /** The project of an entry's pilot. */
  projectOf(entry: Entry): string | undefined {
    return this.pilots?.of(entry.fact?.pilot);
  }

  /**
   * After everything that has happened.
   * @throws Refusal 503 when the broker does not answer.
   */
  async end(): Promise<Positions> {
    try {
      return new Map(await Promise.all(this.open.map(async (feed) => [feed.stream, await feed.end()] as const)));
    } catch {
      throw problem(
        'temporarily-unavailable',
        503,
        'Temporarily unavailable',
        'The event streams do not answer. Try again in a moment.',
      );
    }
  }

  /** While the connection was away a stream may have become another. */
  private async watch(): Promise<void> {
    for await (const status of this.nats.status()) {
      if (status.type === 'reconnect') for (const tail of this.tails) tail.again();
    }
  }
}
