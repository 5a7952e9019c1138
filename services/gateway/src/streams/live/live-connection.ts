import { filterOf } from '@integras/service-kit';
import { randomUUID } from 'node:crypto';
import { Reader } from '../reader.js';
import type { LiveFacts } from './live-facts.js';
import type { LiveFigures } from './live-figures.js';
import type { LiveInbox } from './live-inbox.js';
import type { Topics } from './topics.js';

/** One open live stream and what it is to bring. */
export class LiveConnection {
  /** Said only to whoever opened it; nobody else can guess it, and theirs alone are the topics all the same. */
  readonly id = randomUUID();
  private reading: Promise<void> | undefined;

  constructor(
    readonly viewer: string,
    private readonly brings: { figures: LiveFigures; facts: LiveFacts; inbox: LiveInbox },
    private readonly reader: () => Promise<Reader>,
    private readonly closed: AbortSignal,
  ) {}

  /** Replaces all topics. Figures are shown as they stand, facts from now on, or from where this reader was. */
  async want({ figures = [], events, inbox = false }: Topics): Promise<void> {
    this.brings.inbox.watch(inbox);
    this.brings.facts.watch(events ? filterOf({ ...events }).filter : undefined);
    if (events) this.reading ??= this.read();
    await this.brings.figures.watch(figures);
  }

  private async read(): Promise<void> {
    const reader = await this.reader();
    if (this.closed.aborted) return;
    this.closed.addEventListener('abort', () => reader.stop());
    await reader.run();
  }
}
