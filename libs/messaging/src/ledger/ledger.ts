import { type Fact, type JournalKind } from '@integras/contracts';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { RelayWakeUp } from '../relay/wake-up.js';
import type { Command } from './command.js';
import { type LedgerRow, factColumns, toFact } from './fact-row.js';
import { GroupCommit } from './group-commit.js';
import { type Outcome, decideInOrder } from './transaction.js';

class DryRun<T> extends Error {
  constructor(readonly found: T) {
    super('a dry run is rolled back');
  }
}

/** The one way to change anything: commands become facts here, durably, before anyone is answered. */
@Injectable()
export class Ledger implements OnModuleDestroy {
  private readonly group: GroupCommit;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly relay: RelayWakeUp,
  ) {
    const limits = { commandsPerTransaction: 256, transactionsInFlight: 2 };
    this.group = new GroupCommit(dataSource, clock, limits, (outcomes) => {
      if (outcomes.some((outcome) => 'facts' in outcome && outcome.facts > 0)) this.wake();
    });
  }

  /**
   * Resolves with the decision's result when it is durable.
   * @throws Refusal when the decision refused; nothing was written then.
   */
  async commit<R>(command: Command<R>): Promise<R> {
    const outcome = await this.group.commit(command);
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.result as R;
  }

  /** Decides inside the caller's transaction; the caller calls {@link wake} after its COMMIT. */
  commitWithin(manager: EntityManager, commands: readonly Command<unknown>[]): Promise<Outcome[]> {
    return decideInOrder(manager, this.clock, commands);
  }

  /** What would become of the commands: the same decisions, rolled back. */
  dryRun(commands: readonly Command<unknown>[]): Promise<Outcome[]> {
    return this.rolledBack((manager) => decideInOrder(manager, this.clock, commands));
  }

  /**
   * The facts that a command would state, by the same decision.
   * @throws Refusal when it would be refused.
   */
  factsOf(command: Command<unknown>): Promise<Fact[]> {
    return this.rolledBack(async (manager) => {
      const [outcome] = await decideInOrder(manager, this.clock, [{ ...command, idempotency: undefined }]);
      if ('refusal' in outcome!) throw outcome.refusal;
      const { kind, id } = command.journal;
      const rows: LedgerRow[] = await manager.query(
        `select ${factColumns} from ledger where journal = $1 and journal_kind = $2 order by sequence desc limit $3`,
        [id, kind, outcome!.facts],
      );
      return rows.map(toFact).toReversed();
    });
  }

  /** Tells the relay that facts wait; without it they go within a second. */
  wake(): void {
    this.relay.wake();
  }

  /** The facts of a journal in order, newest last. */
  async history(
    journal: { kind: JournalKind; id: string },
    filter: { entity?: string; after?: number; limit?: number } = {},
    manager = this.dataSource.manager,
  ): Promise<Fact[]> {
    const { entity = null, after = 0, limit = 1000 } = filter;
    const rows: LedgerRow[] = await manager.query(
      `select ${factColumns} from ledger
        where journal = $1 and journal_kind = $2 and sequence > $3 and ($4::uuid is null or entity = $4) order by sequence limit $5`,
      [journal.id, journal.kind, after, entity, limit],
    );
    return rows.map(toFact);
  }

  /** Every fact about a person in order, whatever journals they stand in. */
  async about(person: string, manager = this.dataSource.manager): Promise<Fact[]> {
    const rows: LedgerRow[] = await manager.query(
      `select ${factColumns} from ledger where person = $1 order by position`,
      [person],
    );
    return rows.map(toFact);
  }

  async fact(id: string): Promise<Fact | undefined> {
    const rows: LedgerRow[] = await this.dataSource.query(`select ${factColumns} from ledger where id = $1`, [id]);
    return rows[0] && toFact(rows[0]);
  }

  private async rolledBack<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(async (manager): Promise<never> => {
        throw new DryRun(await work(manager));
      });
    } catch (error) {
      if (error instanceof DryRun) return error.found as T;
      throw error;
    }
  }

  /** Waits until everything that was taken on is answered. */
  async onModuleDestroy(): Promise<void> {
    await this.group.drained();
  }
}
