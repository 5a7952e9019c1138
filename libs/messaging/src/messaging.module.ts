import type { OwningService } from '@integras/contracts';
import {
  type DynamicModule,
  Inject,
  type INestApplication,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { NestMicroservice } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import { type Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock, systemClock } from './clock.js';
import { NATS, connectNats } from './connection/nats.js';
import { StreamEraser } from './erasure/stream-eraser.js';
import { Ledger } from './ledger/ledger.js';
import { RailsMetrics, REGISTRY } from './metrics.js';
import { FailedHandlerFilter } from './projection/failed-handler.filter.js';
import { type Gathering, live } from './projection/reading.js';
import { GATHERING, JetStreamStrategy } from './projection/strategy.js';
import { Relay } from './relay/relay.js';
import { OWNER, RelayWakeUp } from './relay/wake-up.js';

export interface MessagingOptions {
  /** The service whose facts this process keeps and publishes; null for one that only reads. */
  owner: OwningService | null;
  /** Name of the process on the server's monitoring page. */
  name: string;
  natsUrl: string;
  registry: Registry;
  clock?: Clock;
  /** How long the facts of a batch are gathered; as for figures that people watch unless said. */
  gathering?: Gathering;
}

/** Starts the relay with the application and stops it after the last request was answered. */
@Injectable()
class RelayRunner implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private relay: Relay | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(OWNER) private readonly owner: OwningService | null,
    private readonly ping: RelayWakeUp,
    private readonly metrics: RailsMetrics,
  ) {}

  onApplicationBootstrap(): void {
    // Nest calls this once for the HTTP application and once for the microservice connected to it.
    if (!this.owner || this.relay) return;
    this.relay = new Relay(this.dataSource, this.nats, this.owner, this.ping, this.metrics);
    this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.nats.drain().catch(() => undefined);
  }
}

/** Removes what was erased from the service's stream, as long as the application runs. */
@Injectable()
export class StreamErasing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private eraser: StreamEraser | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(NATS) private readonly nats: NatsConnection,
    @Inject(OWNER) private readonly owner: OwningService | null,
    private readonly metrics: RailsMetrics,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.owner || this.eraser) return;
    this.eraser = new StreamEraser(this.dataSource, this.nats, this.owner, (error) => this.metrics.failed(error));
    this.eraser.start();
  }

  /** Call after the transaction that erased facts has committed; without it they leave within a minute. */
  wake(): void {
    this.eraser?.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.eraser?.stop();
  }
}

@Module({})
export class MessagingModule {
  /** Needs a TypeORM `DataSource` in the application. */
  static forService(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: CLOCK, useValue: options.clock ?? systemClock },
        { provide: OWNER, useValue: options.owner },
        { provide: REGISTRY, useValue: options.registry },
        { provide: GATHERING, useValue: options.gathering ?? live },
        { provide: NATS, useFactory: () => connectNats(options.natsUrl, options.name) },
        RailsMetrics,
        RelayWakeUp,
        RelayRunner,
        StreamErasing,
        Ledger,
        JetStreamStrategy,
      ],
      exports: [CLOCK, NATS, REGISTRY, Ledger, JetStreamStrategy, StreamErasing],
    };
  }
}

/**
 * Connects the `@EventPattern` handlers of an application to their streams. `startAllMicroservices` starts them; it has
 * to come after the application's own `init`.
 */
export function connectProjections(app: INestApplication): JetStreamStrategy {
  const strategy = app.get(JetStreamStrategy);
  const microservice = app.connectMicroservice({ strategy }, { deferInitialization: true }) as NestMicroservice;
  microservice.useGlobalFilters(new FailedHandlerFilter());
  // The application calls the start hooks of the modules; called by both, every relay and timer would start twice.
  microservice.setIsInitHookCalled(true);
  return strategy;
}
