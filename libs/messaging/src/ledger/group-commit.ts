import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import { inTransaction } from '../postgres/transaction.js';
import { journalKey } from './append.js';
import type { Command } from './command.js';
import { type Outcome, decideInOrder } from './transaction.js';

interface Waiting {
  command: Command<unknown>;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/** How many commands share a transaction at most, and how many transactions run at once. */
export interface GroupCommitLimits {
  commandsPerTransaction: number;
  transactionsInFlight: number;
}

/**
 * Commands that wait while a transaction runs are committed together by the next. One alone goes at once, so a
 * quiet service answers as fast as without grouping.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  /** Journals that a running transaction has locked: another one would only wait for them. */
  private readonly locked = new Set<string>();
  private running = 0;
  private pumping = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly limits: GroupCommitLimits,
    private readonly onCommitted: (outcomes: readonly Outcome[]) => void,
  ) {}

  commit(command: Command<unknown>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.queue.push({ command, resolve, reject });
      this.pumpSoon();
    });
  }

  /** Resolves when nothing waits and nothing runs. */
  async drained(): Promise<void> {
    if (this.running === 0 && this.queue.length === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** After everything that has arrived by now is here: commands that came in one turn share a transaction. */
  private pumpSoon(): void {
    if (this.pumping) return;
    this.pumping = true;
    setImmediate(() => {
      this.pumping = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.queue.length > 0 && this.running < this.limits.transactionsInFlight) {
      const group = this.takeGroup();
      if (group.length === 0) return;
      const journals = new Set(group.map(({ command }) => journalKey(command.journal)));
      for (const journal of journals) this.locked.add(journal);
      this.running++;
      void this.run(group).finally(() => {
        this.running--;
        for (const journal of journals) this.locked.delete(journal);
        this.pumpSoon();
        if (this.running === 0 && this.queue.length === 0) for (const resolve of this.idle.splice(0)) resolve();
      });
    }
  }

  /** The longest waiting commands whose journals are free; those of one journal keep their order. */
  private takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    const kept: Waiting[] = [];
    for (const waiting of this.queue) {
      const free =
        group.length < this.limits.commandsPerTransaction && !this.locked.has(journalKey(waiting.command.journal));
      (free ? group : kept).push(waiting);
    }
    this.queue = kept;
    return group;
  }

  private async run(group: readonly Waiting[]): Promise<void> {
    let written = false;
    try {
      const outcomes = await inTransaction(this.dataSource, async (manager) => {
        const decided = await decideInOrder(
          manager,
          this.clock,
          group.map(({ command }) => command),
        );
        written = true;
        return decided;
      });
      this.onCommitted(outcomes);
      group.forEach(({ resolve }, index) => resolve(outcomes[index]!));
    } catch (error) {
      // After the last write only the COMMIT can have failed, and it may have gone through: a second try could write twice.
      if (written || group.length === 1) {
        for (const { reject } of group) reject(error);
        return;
      }
      // One command broke the transaction of all: each gets a transaction of its own, in the same order.
      for (const waiting of group) await this.run([waiting]);
    }
  }
}
