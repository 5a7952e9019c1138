import { setTimeout as pause } from 'node:timers/promises';
import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PilotsSettings } from '../settings.js';
import { ImportRunner } from './import-runner.service.js';
import { forgetOld } from './retention.js';

const pollMillis = 1_000;
const retentionMillis = 600_000;

/** Looks for imports to work off, as long as the service runs: those uploaded here, and those a crash left behind. */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('imports');
  private readonly stopping = new AbortController();
  private working: Promise<void> = Promise.resolve();
  private alarm = new AbortController();
  private forgottenAt = -Infinity;

  constructor(
    private readonly runner: ImportRunner,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: PilotsSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.working = this.work();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.working;
  }

  /** An import waits; without it, it is seen within a second. */
  wake(): void {
    this.alarm.abort();
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.alarm = new AbortController();
      const worked = await this.next();
      if (!worked) await pause(pollMillis, undefined, { signal: this.alarm.signal }).catch(() => undefined);
    }
  }

  /** Whether there was something to do. */
  private async next(): Promise<boolean> {
    try {
      await this.forgetSometimes().catch((error: unknown) => this.warn('old imports are not forgotten yet', error));
      const job = await this.runner.claim();
      if (!job) return false;
      await this.runner.run(job, this.stopping.signal).catch(async (error: unknown) => {
        // Soon again, but not at once: what failed may be the database.
        await job.release(this.dataSource.manager, 2).catch(() => undefined);
        throw error;
      });
      return true;
    } catch (error) {
      this.warn('an import goes on after an error', error);
      return false;
    }
  }

  private async forgetSometimes(): Promise<void> {
    if (performance.now() - this.forgottenAt < retentionMillis) return;
    this.forgottenAt = performance.now();
    await forgetOld(this.dataSource, this.clock.now(), this.settings.IMPORT_KEEP_DAYS);
  }

  private warn(what: string, error: unknown): void {
    this.logger.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
