import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Fact, streamOf } from '@integras/contracts';
import {
  lockCheckpoint,
  openReplay,
  readCheckpoint,
  type Replay,
  type StreamMessage,
  together,
} from '@integras/messaging';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource, EntityManager } from 'typeorm';
import { type Change, own } from '../cases/case-kind.js';
import { changesOf } from '../cases/case-kinds.js';
import { SharingCases } from '../cases/sharing-cases.js';
import { addToCells, rememberChanges } from '../cells/cells.store.js';
import { Counter } from '../counting/counter.js';
import { Presences } from '../counting/presences.js';
import { DefinitionRow } from '../definitions/definition.entity.js';
import { Indicators } from '../definitions/indicators.js';
import { moveRevision } from '../definitions/registry.js';
import { ChangedPersons } from '../counting/changed-persons.js';
import { supersede } from '../definitions/seeding.js';

const stream = streamOf('pilots');
/** How many facts are counted before they are written. */
const batchSize = 2_000;
/** So many are counted in a row; in between live facts have their turn. */
const portion = 100;
/** So near to where live counting stands the rest is counted while it waits. */
const near = 1_000;

/** Counting stopped in the middle; it begins again. */
export class BackfillStopped extends Error {
  override readonly name = 'BackfillStopped';
}

/**
 * Counts one version from the beginning of the stream, beside live counting: cases are kept in memory, cells are
 * written under the version that nobody reads yet. Where it has caught up, live counting waits for a moment, and goes
 * on with the new version.
 */
export class Backfilling {
  /** How far it has come, between 0 and 1. */
  progress = 0;
  private readonly indicators: Indicators;
  private readonly cases = new SharingCases();
  private readonly presences: Presences;
  private readonly counter: Counter;
  /** The last number seen of each journal: a stream that lost its tail tells some facts again. */
  private readonly seen = new Map<string, number>();
  private position = 0;
  private ahead: StreamMessage[] = [];
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly nats: NatsConnection,
    private readonly version: DefinitionRow,
  ) {
    this.indicators = new Indicators([version.definition]);
    this.presences = new Presences(this.indicators);
    // Its tables are published for the first time when somebody asks for them.
    this.counter = new Counter(this.indicators, this.cases, this.presences, new ChangedPersons());
  }

  /** @throws BackfillStopped, or whatever went wrong; it can begin anew then. */
  async run(): Promise<void> {
    await this.forget();
    const replay = await openReplay(this.nats, stream);
    try {
      while (!(await this.isNear(replay))) {
        await this.dataSource.transaction((manager) => this.count(manager, replay, Infinity));
      }
      await this.dataSource.transaction((manager) => this.finish(manager, replay));
    } finally {
      await replay.close();
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private async isNear({ epoch }: Replay): Promise<boolean> {
    if (this.stopped) throw new BackfillStopped('the service stops');
    const live = await readCheckpoint(this.dataSource, stream);
    if (live && live.epoch !== epoch) throw new BackfillStopped('the stream was rebuilt');
    const until = live?.sequence ?? 0;
    this.progress = until === 0 ? 1 : Math.min(1, this.position / until);
    return this.position + near >= until;
  }

  /** Live counting waits from here to the end of the transaction. */
  private async finish(manager: EntityManager, replay: Replay): Promise<void> {
    const live = await lockCheckpoint(manager, stream);
    if (live && live.epoch !== replay.epoch) throw new BackfillStopped('the stream was rebuilt');
    const until = live?.sequence ?? 0;
    while (this.position < until) await this.count(manager, replay, until);
    const { id, code, version } = this.version;
    await supersede(manager, code, version);
    await manager.update(DefinitionRow, { id }, { state: 'counted', countedAt: new Date() });
    await moveRevision(manager);
  }

  /** Counts the next messages up to that number of the stream, and writes what they change. */
  private async count(manager: EntityManager, replay: Replay, until: number): Promise<void> {
    await this.keepFilling(manager);
    const messages = this.ahead.length > 0 ? this.ahead : await replay.next(batchSize);
    const due = messages.filter(({ sequence }) => sequence <= until);
    this.ahead = messages.slice(due.length);
    const dead = await this.notApplied(manager, replay.epoch, due);
    for (const [i, message] of due.entries()) {
      if ('fact' in message && !dead.has(message.sequence)) this.apply(message.fact);
      if (i % portion === portion - 1) await nextTurn();
    }
    this.position = due.at(-1)?.sequence ?? until;
    const { cells, dated } = this.counter.taken();
    await together([
      addToCells(manager, cells),
      rememberChanges(manager, dated, new Date()),
      this.presences.save(manager),
    ]);
  }

  private apply(fact: Fact): void {
    const journal = `${fact.journalkind} ${fact.journal}`;
    if (fact.sequence <= (this.seen.get(journal) ?? 0)) return;
    this.seen.set(journal, fact.sequence);
    const found = changesOf(fact);
    if (!found) return;
    const { kind } = found;
    const needed = found.changes.filter((change) => this.needs(kind.name, change));
    if (needed.length > 0) this.counter.apply(fact, kind, needed);
  }

  /** Whether the version, or a case below that it reads, can make something of the change. */
  private needs(kind: string, { part }: Change): boolean {
    if (kind === 'pilot' || this.indicators.readersOf(kind, part).length > 0) return true;
    return part === own && this.indicators.readFromBelow(kind).size > 0;
  }

  /** Counting everything anew counts this version too; it may not be filled in beside that. */
  private async keepFilling(manager: EntityManager): Promise<void> {
    const rows: unknown[] = await manager.query(
      `select from definition where id = $1 and state = 'filling' for share`,
      [this.version.id],
    );
    if (rows.length === 0) throw new BackfillStopped('the version is counted otherwise');
  }

  /** What live counting has put aside is not counted here either: it will be when it is applied. */
  private async notApplied(
    manager: EntityManager,
    epoch: string,
    messages: readonly StreamMessage[],
  ): Promise<ReadonlySet<number>> {
    const rows: { sequence: string }[] = await manager.query(
      'select sequence from dead_letter where stream = $1 and epoch = $2 and sequence between $3 and $4',
      [stream, epoch, messages[0]?.sequence ?? 0, messages.at(-1)?.sequence ?? 0],
    );
    return new Set(rows.map(({ sequence }) => Number(sequence)));
  }

  /** What an earlier try has left. */
  private async forget(): Promise<void> {
    const { code, version } = this.version;
    await this.dataSource.transaction(async (manager) => {
      const cells = 'select id from cell where indicator = $1 and version = $2';
      await manager.query(`delete from cell_change where cell in (${cells})`, [code, version]);
      await manager.query(`delete from cell_day where cell in (${cells})`, [code, version]);
      await manager.query('delete from cell where indicator = $1 and version = $2', [code, version]);
      await manager.query('delete from presence where indicator = $1 and version = $2', [code, version]);
    });
  }
}
