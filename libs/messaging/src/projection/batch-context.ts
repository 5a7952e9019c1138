import type { Fact } from '@integras/contracts';
import { BaseRpcContext } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';

/** A place in a stream. */
export interface StreamPosition {
  stream: string;
  epoch: string;
  sequence: number;
}

/** Something that gathers what a whole batch changes and writes it once. */
export interface Unit {
  /** Called once, after the last handler of the batch, inside the checkpoint's transaction. */
  flush(manager: EntityManager): Promise<void>;
}

/** What one batch shares: the transaction, the facts, the units, what happens after the commit. */
export class Batch {
  private readonly units = new Map<object, Promise<Unit>>();
  private readonly after: ((position: StreamPosition) => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly stream: string,
    readonly facts: readonly Fact[],
  ) {}

  unit<U extends Unit>(key: object, open: (facts: readonly Fact[], manager: EntityManager) => Promise<U>): Promise<U> {
    const known = this.units.get(key) as Promise<U> | undefined;
    if (known) return known;
    const opened = open(this.facts, this.manager);
    this.units.set(key, opened);
    return opened;
  }

  afterCommit(run: (position: StreamPosition) => void): void {
    this.after.push(run);
  }

  async flush(): Promise<void> {
    for (const unit of this.units.values()) await (await unit).flush(this.manager);
  }

  committed(position: StreamPosition): void {
    for (const run of this.after) run(position);
  }
}

/** What a handler gets beside its fact. */
export class BatchContext extends BaseRpcContext<[]> {
  constructor(
    private readonly batch: Batch,
    /** The fact's number in its stream; the last one's, where several are handed over. */
    readonly position: number,
  ) {
    super([]);
  }

  /** The checkpoint's transaction: what is written through it stands exactly when the fact counts as applied. */
  get manager(): EntityManager {
    return this.batch.manager;
  }

  get stream(): string {
    return this.batch.stream;
  }

  /** All facts of the batch, in order. */
  get facts(): readonly Fact[] {
    return this.batch.facts;
  }

  /** The batch's object of this key: opened at its first use with all facts of the batch, flushed once at the end. */
  unit<U extends Unit>(key: object, open: (facts: readonly Fact[], manager: EntityManager) => Promise<U>): Promise<U> {
    return this.batch.unit(key, open);
  }

  /** Runs after the transaction has committed, with the position it reached. */
  afterCommit(run: (position: StreamPosition) => void): void {
    this.batch.afterCommit(run);
  }
}
