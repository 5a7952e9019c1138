import { type Figure, type LiveFigures, liveFigureSubject } from '@integras/contracts';
import { NATS } from '@integras/messaging';
import { type NatsConnection, type Subscription } from '@nats-io/transport-node';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';

export interface FigureListener {
  /** Figures as they are now, exact: not to be passed on as they are. */
  changed(figures: readonly Figure[]): void;
  /** Changes may have passed unheard. */
  missed(): void;
}

/** Hears every change of a figure, once for all who are connected here. */
@Injectable()
export class FigureChanges implements OnModuleInit, BeforeApplicationShutdown {
  private readonly listeners = new Set<FigureListener>();
  private subscription: Subscription | undefined;

  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  onModuleInit(): void {
    this.subscription = this.nats.subscribe(liveFigureSubject, {
      callback: (error, message) => {
        if (error) return;
        const { figures } = message.json<LiveFigures>();
        for (const listener of this.listeners) listener.changed(figures);
      },
    });
    void this.watch();
  }

  beforeApplicationShutdown(): void {
    this.subscription?.unsubscribe();
  }

  listen(listener: FigureListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Core NATS keeps nothing for whoever is away. */
  private async watch(): Promise<void> {
    for await (const status of this.nats.status()) {
      if (status.type === 'reconnect' || status.type === 'slowConsumer') {
        for (const listener of this.listeners) listener.missed();
      }
    }
  }
}
