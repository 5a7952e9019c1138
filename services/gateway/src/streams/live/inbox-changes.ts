import { type InboxChange, liveInboxSubject } from '@integras/contracts';
import { NATS } from '@integras/messaging';
import { type NatsConnection, type Subscription } from '@nats-io/transport-node';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';

export interface InboxListener {
  readonly account: string | undefined;
  /** The inbox of the account is not what it was. */
  changed(): void;
}

/** Hears whose inbox changes, once for all who are connected here. */
@Injectable()
export class InboxChanges implements OnModuleInit, BeforeApplicationShutdown {
  private readonly listeners = new Set<InboxListener>();
  private subscription: Subscription | undefined;

  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  onModuleInit(): void {
    this.subscription = this.nats.subscribe(liveInboxSubject, {
      callback: (error, message) => {
        if (error) return;
        const accounts = new Set(message.json<InboxChange>().accounts);
        for (const listener of this.listeners) {
          if (listener.account !== undefined && accounts.has(listener.account)) listener.changed();
        }
      },
    });
    void this.watch();
  }

  beforeApplicationShutdown(): void {
    this.subscription?.unsubscribe();
  }

  listen(listener: InboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Core NATS keeps nothing for whoever is away: any of them may have changed. */
  private async watch(): Promise<void> {
    for await (const status of this.nats.status()) {
      if (status.type !== 'reconnect') continue;
      for (const listener of this.listeners) listener.changed();
    }
  }
}
