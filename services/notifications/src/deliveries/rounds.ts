import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Announcer } from './announcer.service.js';
import { Confirmations } from '../preferences/confirmations.service.js';
import { Preferences } from '../preferences/preferences.service.js';
import { Dispatcher } from './dispatcher.service.js';

const everyMillis = 1_000;

/**
 * Looks once a second what is due. All of it stands in tables, so nothing is lost when the process dies; several
 * processes share the work by the locks on its rows.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('notifications');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly announcer: Announcer,
    private readonly dispatcher: Dispatcher,
    private readonly confirmations: Confirmations,
    private readonly preferences: Preferences,
  ) {}

  onApplicationBootstrap(): void {
    this.timer ??= setTimeout(() => void this.goOn(), everyMillis).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running.catch(() => undefined);
  }

  /** One round, after the one under way. */
  once(): Promise<void> {
    this.running = this.running
      .catch(() => undefined)
      .then(async () => {
        await this.announcer.announce();
        await this.dispatcher.dispatch();
        await this.confirmations.send();
        await this.preferences.forgetClosed();
      });
    return this.running;
  }

  private async goOn(): Promise<void> {
    try {
      await this.once();
    } catch (error) {
      this.logger.warn(`notifications come later: ${String(error)}`);
    }
    if (this.timer) this.timer = setTimeout(() => void this.goOn(), everyMillis).unref();
  }
}
