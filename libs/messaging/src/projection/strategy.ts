import { type OwningService, descriptorOf, streamOf } from '@integras/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import { isObservable, lastValueFrom } from 'rxjs';
import { DataSource } from 'typeorm';
import { NATS } from '../connection/nats.js';
import { RailsMetrics } from '../metrics.js';
import { Applier } from './apply.js';
import { Follower } from './follower.js';
import { type Handler, runOf } from './handler.js';
import type { Gathering } from './reading.js';
import { subjectsFor } from './subjects.js';

/** Injection token of how long the facts of a batch are gathered. */
export const GATHERING = Symbol('gathering');

/**
 * Nest's transport over JetStream: `@EventPattern` handlers become projections. Each stream that a handler needs is
 * followed from its checkpoint; handlers run in stream order inside the checkpoint's transaction.
 */
@Injectable()
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  /** Nest hands a handler's failure to this transport, which rolls the batch back. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly appliers = new Map<string, Applier>();
  private readonly handlers = new Map<string, Handler>();
  private followers: Follower[] = [];

  constructor(
    private readonly dataSource: DataSource,
    @Inject(NATS) private readonly nats: NatsConnection,
    private readonly metrics: RailsMetrics,
    @Inject(GATHERING) private readonly gathering: Gathering,
  ) {
    super();
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const type = this.normalizePattern(pattern as string);
    if (!isEventHandler) throw new Error(`'${type}' is a request: services tell each other events only`);
    if (!descriptorOf(type)) throw new Error(`a handler names '${type}', an event that the contracts do not have`);
    if (this.messageHandlers.has(type))
      throw new Error(`two handlers name '${type}': one process applies an event once`);
    super.addHandler(pattern, callback, isEventHandler, extras);
  }

  listen(callback: (error?: unknown) => void): void {
    const services = new Set([...this.messageHandlers.keys()].map((type) => descriptorOf(type)!.service));
    this.followers = [...services].map((service) => this.follower(service));
    for (const follower of this.followers) follower.start();
    callback();
  }

  async close(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
    this.followers = [];
  }

  /** True when every stream is being read. */
  get isFollowing(): boolean {
    return this.followers.every((follower) => follower.isFollowing);
  }

  /** How many messages are known to wait, over all streams. */
  get lag(): number {
    return this.followers.reduce((sum, follower) => sum + follower.lag, 0);
  }

  /** Applies the dead letters of an entity again; answers how many. */
  async replay(stream: string, entity: string): Promise<number> {
    const applier = this.appliers.get(stream);
    if (!applier) throw new Error(`this service does not follow ${stream}`);
    return applier.replay(entity);
  }

  on(): never {
    throw new Error('the JetStream transport reports through its metrics and readiness');
  }

  unwrap<T>(): T {
    return this.nats as T;
  }

  private follower(service: OwningService): Follower {
    const stream = streamOf(service);
    const applier = new Applier(this.dataSource, stream, (type) => this.handlerOf(type), this.metrics);
    this.appliers.set(stream, applier);
    const follower = new Follower(
      this.dataSource,
      this.nats,
      stream,
      subjectsFor(service, [...this.messageHandlers.keys()]),
      applier,
      this.metrics,
      this.gathering,
    );
    this.metrics.follow(follower);
    return follower;
  }

  private handlerOf(type: string): Handler | undefined {
    const known = this.handlers.get(type);
    if (known) return known;
    const handler = this.messageHandlers.get(type);
    if (!handler) return undefined;
    const run = runOf(handler);
    const handle: Handler['handle'] = async (facts, context) => {
      const answer: unknown = await handler(run === undefined ? facts[0] : facts, context);
      if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
    };
    const found = { run, handle };
    this.handlers.set(type, found);
    return found;
  }
}
