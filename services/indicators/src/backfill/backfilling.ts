import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Fact, streamOf } from '@integras/contracts';
import { type StreamMessage, together } from '@integras/messaging';
import type { NatsConnection } from '@nats-io/transport-node';
import type { DataSource, EntityManager } from 'typeorm';
import { type Change, own } from '../cases/case-kind.js';
import { changesOf, journalOf, kindNamed } from '../cases/case-kinds.js';
import { SharingCases } from '../cases/sharing-cases.js';
import { addToCells, rememberChanges } from '../cells/cells.store.js';
import { Counter } from '../counting/counter.js';
import { Presences } from '../counting/presences.js';
import { DefinitionRow } from '../definitions/definition.entity.js';
import { Indicators } from '../definitions/indicators.js';
import { moveRevision } from '../definitions/registry.js';
import { ChangedPersons } from '../counting/changed-persons.js';
import { supersede } from '../definitions/seeding.js';
import { BackfillStopped, CountedStream } from './counted-stream.js';

/** How many facts are counted before they are written. */
const batchSize = 2_000;
/** So many are counted in a row; in between live facts have their turn. */
const portion = 100;
/** So near to where live counting stands the rest is counted while it waits. */
const near = 1_000;

/**
 * Counts one version from the beginning of every stream that it reads, beside live counting: cases are kept in memory, cells are
 * written under the version that nobody reads yet. Where it has caught up, live counting waits for a moment, and goes
 * on with the new version.
 */
export class Backfilling {
  private readonly indicators: Indicators;
  private readonly cases = new SharingCases();
  private readonly presences: Presences;
  private readonly counter: Counter;
  /** The last number seen of each journal: a stream that lost its tail tells some facts again. */
  private readonly seen = new Map<string, number>();
  private streams: CountedStream[] = [];
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

  /** How far it has come, between 0 and 1. */
  get progress(): number {
    const parts = this.streams.map(({ progress }) => progress);
    const of = parts.reduce((sum, part) => sum + part.of, 0);
    return of === 0 ? 0 : parts.reduce((sum, part) => sum + part.read, 0) / of;
  }

  /** @throws BackfillStopped, or whatever went wrong; it can begin anew then. */
  async run(): Promise<void> {
    await this.forget();
    try {
      for (const name of this.streamNames()) this.streams.push(await CountedStream.open(this.nats, name));
      for (let next = await this.farBehind(); next; next = await this.farBehind()) {
        const stream = next;
        await this.dataSource.transaction((manager) => this.count(manager, stream, Infinity));
      }
      await this.dataSource.transaction((manager) => this.finish(manager));
    } finally {
      await Promise.all(this.streams.map((stream) => stream.close()));
    }
  }

  stop(): void {
    this.stopped = true;
  }

  /** In one order for all, so that who waits for several never waits crosswise. */
  private streamNames(): string[] {
    const kinds = this.indicators.all.flatMap(({ countings }) => countings.map(({ kind }) => kind));
    return [...new Set(kinds.map((kind) => streamOf(journalOf(kind).service)))].sort();
  }

  private async farBehind(): Promise<CountedStream | undefined> {
    for (const stream of this.streams) {
      if (this.stopped) throw new BackfillStopped('the service stops');
      if (!(await stream.isWithin(this.dataSource, near))) return stream;
    }
    return undefined;
  }

  /** Live counting waits from here to the end of the transaction. */
  private async finish(manager: EntityManager): Promise<void> {
    for (const stream of this.streams) {
      const until = await stream.hold(manager);
      while (!stream.isAt(until)) await this.count(manager, stream, until);
    }
    const { id, code, version } = this.version;
    await supersede(manager, code, version);
    await manager.update(DefinitionRow, { id }, { state: 'counted', countedAt: new Date() });
    await moveRevision(manager);
  }

  /** Counts the next messages of a stream up to that number, and writes what they change. */
  private async count(manager: EntityManager, stream: CountedStream, until: number): Promise<void> {
    await this.keepFilling(manager);
    const due = await stream.next(batchSize, until);
    const dead = await this.notApplied(manager, stream, due);
    for (const [i, message] of due.entries()) {
      if ('fact' in message && !dead.has(message.sequence)) this.apply(message.fact);
      if (i % portion === portion - 1) await nextTurn();
    }
    const { cells, dated } = this.counter.taken();
    await together([
      addToCells(manager, cells),
      rememberChanges(manager, dated, new Date()),
      this.presences.save(manager),
    ]);
  }

  private apply(fact: Fact): void {
    const journal = `${fact.source} ${fact.journalkind} ${fact.journal}`;
    if (fact.sequence <= (this.seen.get(journal) ?? 0)) return;
    this.seen.set(journal, fact.sequence);
    for (const { kind, changes } of changesOf(fact)) {
      const needed = changes.filter((change) => this.needs(kind.name, change));
      if (needed.length > 0) this.counter.apply(fact, kind, needed);
    }
  }

  /** Whether the version, or a case below that it reads, can make something of the change. */
  private needs(kind: string, { part }: Change): boolean {
    if (kindNamed.get(kind)!.home !== undefined || this.indicators.readersOf(kind, part).length > 0) return true;
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
    { name, epoch }: CountedStream,
    messages: readonly StreamMessage[],
  ): Promise<ReadonlySet<number>> {
    const rows: { sequence: string }[] = await manager.query(
      'select sequence from dead_letter where stream = $1 and epoch = $2 and sequence between $3 and $4',
      [name, epoch, messages[0]?.sequence ?? 0, messages.at(-1)?.sequence ?? 0],
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
