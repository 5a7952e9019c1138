import { Inject, Injectable } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { NATS } from '../connection/nats.js';

/** Injection token of the name of the service whose facts a process keeps; null for one that keeps none. */
export const OWNER = Symbol('owning service');

/**
 * Shortens the wait between a commit and its publication: a call in this process, a ping over core NATS to the
 * leader in another. Never needed for correctness: the relay looks by itself every second.
 */
@Injectable()
export class RelayWakeUp {
  private readonly listeners = new Set<() => void>();

  constructor(
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(OWNER) private readonly owner: string | null,
  ) {}

  get subject(): string {
    return `integras.wake.${this.owner}`;
  }

  wake(): void {
    for (const listen of this.listeners) listen();
    if (this.listeners.size === 0 && !this.nats.isClosed()) this.nats.publish(this.subject);
  }

  /** Calls `listen` when facts wait; returns the way to stop. */
  listen(listen: () => void): () => void {
    const subscription = this.nats.subscribe(this.subject, { callback: listen });
    this.listeners.add(listen);
    return () => {
      this.listeners.delete(listen);
      subscription.unsubscribe();
    };
  }
}
