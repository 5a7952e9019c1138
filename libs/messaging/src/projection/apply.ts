import { descriptorOf } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../postgres/transaction.js';
import { Batch, BatchContext } from './batch-context.js';
import { type Checkpoint, CheckpointMoved, moveCheckpoint, noteApplied, notAppliedYet } from './checkpoint.js';
import { DeadLetters } from './dead-letters.js';
import { type Handler, runsOf } from './handler.js';
import type { FactMessage, StreamMessage } from './stream-message.js';
import { isTransient } from './transient.js';
import { together } from '../together.js';

/** Finds the handler of an event type; undefined when this process has none. */
export type HandlerOf = (type: string) => Handler | undefined;

/** What an applier tells of itself. */
export interface ApplyObserver {
  applied(stream: string, count: number): void;
  deadLettered(stream: string, reason: string): void;
}

/** Applies batches of one stream, each exactly once, together with the move of the checkpoint. */
export class Applier {
  private readonly letters: DeadLetters;

  constructor(
    private readonly dataSource: DataSource,
    private readonly stream: string,
    private readonly handlerOf: HandlerOf,
    private readonly observer: ApplyObserver,
  ) {
    this.letters = new DeadLetters(stream);
  }

  /**
   * Applies the messages after `from` and answers the new checkpoint. When the batch fails, each half of it gets a
   * transaction of its own, and so on; the message that fails alone becomes a dead letter.
   * @throws CheckpointMoved when another replica is ahead; any passing error of the database as it came.
   */
  async apply(messages: readonly StreamMessage[], from: Checkpoint, epoch: string): Promise<Checkpoint> {
    try {
      return await this.applyTogether(messages, from, epoch);
    } catch (error) {
      if (error instanceof CheckpointMoved || isTransient(error)) throw error;
      if (messages.length === 1) return this.bury(messages[0]!, from, epoch, error);
      const half = Math.ceil(messages.length / 2);
      return this.apply(messages.slice(half), await this.apply(messages.slice(0, half), from, epoch), epoch);
    }
  }

  /** Applies the dead letters of an entity again, in order. They stay when one fails again. */
  async replay(entity: string): Promise<number> {
    const { batch, letters } = await this.dataSource.transaction(async (manager) => {
      const letters = await this.letters.ofEntity(manager, entity);
      const messages = letters.flatMap(({ message }) => ('fact' in message ? [message] : []));
      const batch = await this.handle(manager, messages, new Set());
      await this.letters.remove(manager, letters);
      return { batch, letters };
    });
    const last = letters.at(-1);
    if (last) batch.committed({ stream: this.stream, epoch: last.epoch, sequence: last.sequence });
    return letters.length;
  }

  private async applyTogether(
    messages: readonly StreamMessage[],
    from: Checkpoint,
    epoch: string,
  ): Promise<Checkpoint> {
    const to = { epoch, sequence: messages.at(-1)!.sequence };
    const batch = await inTransaction(this.dataSource, async (manager) => {
      const readable = messages.filter((message): message is FactMessage => 'fact' in message);
      const erased = readable.flatMap(({ fact }) => (descriptorOf(fact.type)?.verb === 'erased' ? [fact.subject] : []));
      // What was erased waits behind nothing, and nothing of it is kept.
      if (erased.length > 0) await this.letters.forget(manager, [...new Set(erased)]);
      // Sent together: what is read here is read when the checkpoint is ours.
      const [, fresh, blocked] = await together([
        moveCheckpoint(manager, this.stream, from, to, readable.at(-1)?.fact.recordedtime),
        notAppliedYet(manager, this.stream, readable),
        this.letters.blocked(manager, [...new Set(readable.map(({ fact }) => fact.subject))]),
      ]);
      for (const message of messages) {
        if ('unreadable' in message) await this.letters.keep(manager, epoch, message, message.unreadable, false);
      }
      for (const message of fresh) {
        if (blocked.has(message.fact.subject))
          await this.letters.keep(manager, epoch, message, 'an earlier fact of the same entity was not applied', true);
        else if (!descriptorOf(message.fact.type)) await this.noteUnknown(manager, epoch, message);
      }
      const noting = noteApplied(
        manager,
        this.stream,
        fresh.map(({ fact }) => fact),
      );
      const [handled] = await together([this.handle(manager, fresh, blocked), noting]);
      return handled;
    });
    this.observer.applied(this.stream, batch.facts.length);
    batch.committed({ stream: this.stream, ...to });
    return to;
  }

  private async handle(
    manager: EntityManager,
    messages: readonly FactMessage[],
    blocked: ReadonlySet<string>,
  ): Promise<Batch> {
    const due = messages.filter(({ fact }) => !blocked.has(fact.subject) && this.handlerOf(fact.type));
    const batch = new Batch(
      manager,
      this.stream,
      due.map(({ fact }) => fact),
    );
    for (const { handler, messages: run } of runsOf(due, (type) => this.handlerOf(type)!)) {
      const facts = run.map(({ fact }) => fact);
      await handler.handle(facts, new BatchContext(batch, run.at(-1)!.sequence));
    }
    await batch.flush();
    return batch;
  }

  private async bury(message: StreamMessage, from: Checkpoint, epoch: string, error: unknown): Promise<Checkpoint> {
    const reason = error instanceof Error ? error.message : String(error);
    const to = { epoch, sequence: message.sequence };
    await this.dataSource.transaction(async (manager) => {
      await moveCheckpoint(manager, this.stream, from, to, 'fact' in message ? message.fact.recordedtime : undefined);
      await this.letters.keep(manager, epoch, message, reason, false);
      if ('fact' in message) await noteApplied(manager, this.stream, [message.fact]);
    });
    this.observer.deadLettered(this.stream, reason);
    return to;
  }

  /** The upgraded service, which will know the type, has to be rebuilt from its first position. */
  private async noteUnknown(manager: EntityManager, epoch: string, { fact, sequence }: FactMessage): Promise<void> {
    await manager.query(
      'insert into unknown_type (type, stream, epoch, first_sequence) values ($1, $2, $3, $4) on conflict (type) do nothing',
      [fact.type, this.stream, epoch, sequence],
    );
  }
}
