import { NATS } from '@integras/messaging';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource, In, Not } from 'typeorm';
import { DefinitionRow } from '../definitions/definition.entity.js';
import { Registry } from '../definitions/registry.js';
import { EvidenceWatch } from '../evidence/evidence-watch.js';
import { LiveFiguresSender } from '../live/live-figures.sender.js';
import { Backfilling } from './backfilling.js';
import { BackfillStopped } from './counted-stream.js';

/** How soon a try that failed is made again. */
const again = 1_000;

/** Fills in new versions one after the other, in the background. */
@Injectable()
export class Backfill implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('backfill');
  private current: { version: DefinitionRow; run: Backfilling } | undefined;
  private working: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopping = false;
  private woken = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly live: LiveFiguresSender,
    private readonly evidence: EvidenceWatch,
    @Inject(NATS) private readonly nats: NatsConnection,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.retry);
    this.current?.run.stop();
    await this.working;
  }

  /** There may be a version to fill in. */
  wake(): void {
    this.woken = true;
    if (this.stopping) return;
    this.working ??= this.work()
      .catch((error: unknown) => this.failed(error))
      .finally(() => {
        this.working = undefined;
        if (this.woken) this.wake();
      });
  }

  /** How far a version has come, between 0 and 1; undefined when it waits its turn. */
  progressOf(code: string, version: number): number | undefined {
    const { version: row, run } = this.current ?? {};
    return row?.code === code && row.version === version ? run!.progress : undefined;
  }

  private async work(): Promise<void> {
    this.woken = false;
    const tried: string[] = [];
    for (let next = await this.next(tried); next && !this.stopping; next = await this.next(tried)) {
      tried.push(next.id);
      // One that cannot go on yet, as while a stream it reads is not there, holds up no other.
      await this.fill(next).catch((error: unknown) => this.failed(error));
    }
  }

  private failed(error: unknown): void {
    if (this.stopping) return;
    if (!(error instanceof BackfillStopped)) this.logger.warn(`begins again in a moment: ${String(error)}`);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.wake(), again);
  }

  private async fill(version: DefinitionRow): Promise<void> {
    this.current = { version, run: new Backfilling(this.dataSource, this.nats, version) };
    try {
      await this.current.run.run();
    } finally {
      this.current = undefined;
    }
    this.logger.log(`${version.code} is counted by version ${version.version}`);
    await this.registry.upToDate();
    this.live.anew();
    this.evidence.all();
  }

  private async next(tried: readonly string[]): Promise<DefinitionRow | undefined> {
    const [next] = await this.dataSource.manager.find(DefinitionRow, {
      where: { state: 'filling', id: Not(In(tried)) },
      order: { since: 'ASC', version: 'ASC' },
      take: 1,
    });
    return next;
  }
}
