import { setImmediate as nextTurn } from 'node:timers/promises';
import { decimalText, decimals, type Tally } from '@integras/aggregation';
import {
  type Fact,
  type FactAttributes,
  descriptorOf,
  type JournalKind,
  type OwningService,
  streamOf,
} from '@integras/contracts';
import type { DataSource } from 'typeorm';
import { changesOf, countedServices, countedStreams, kindNamed } from '../cases/case-kinds.js';
import { own } from '../cases/case-kind.js';
import { Cases } from '../cases/cases.js';
import type { CaseState } from '../cases/case-state.js';

import { countedBy } from '../counting/case-moves.js';
import { Counter } from '../counting/counter.js';
import { Presences } from '../counting/presences.js';
import type { Indicators } from '../definitions/indicators.js';
import { ChangedPersons } from '../counting/changed-persons.js';

/** Rows of a ledger that are read at once; in between others have their turn. */
const portion = 500;

/** What was stored at one moment, and how far it had been counted then. */
interface Stored {
  indicators: Indicators;
  /** The last fact applied of each journal. */
  applied: ReadonlyMap<string, number>;
  /** Facts that were put aside. */
  dead: ReadonlySet<string>;
  cells: ReadonlyMap<string, string>;
}

/** What a recount found. */
export interface Found {
  facts: number;
  cells: number;
  /** Cells that hold something else than the recount says. */
  differences: number;
}

/**
 * Counts from the ledgers what stands after every fact that was applied, and compares each cell: without the stream,
 * without increments, without what was stored.
 * @param ledger a connection that may read the ledgers' views
 */
export async function recount(stored: Stored, ledger: DataSource): Promise<Found> {
  const cases = new Cases();
  const states = new Map<string, CaseState>();
  let facts = 0;
  for (const service of countedServices) {
    for await (const fact of factsOf(ledger, service)) {
      if (fact.sequence > (stored.applied.get(journalOf(service, fact)) ?? 0) || stored.dead.has(fact.id)) continue;
      facts++;
      for (const { kind, changes } of changesOf(fact))
        for (const change of changes) {
          const after = change.apply(cases.get(kind.name, change.id, fact.journal));
          cases.put(after);
          states.set(after.id, after);
        }
    }
  }
  const counted = await cellsOf(stored.indicators, cases, states.values());
  let differences = 0;
  for (const id of new Set([...counted.keys(), ...stored.cells.keys()]))
    if (counted.get(id) !== stored.cells.get(id)) differences++;
  return { facts, cells: counted.size, differences };
}

/** The cells that the cases make, each in one text. */
async function cellsOf(
  indicators: Indicators,
  cases: Cases,
  states: Iterable<CaseState>,
): Promise<ReadonlyMap<string, string>> {
  const counter = new Counter(indicators, cases, new Presences(indicators), new ChangedPersons());
  let done = 0;
  for (const state of states) {
    if (!kindNamed.has(state.kind)) continue;
    const above = cases.find(state.parent);
    for (const reader of indicators.readersOf(state.kind, own)) {
      const counted = countedBy(reader, state, above);
      if (counted) counter.moved(reader, state, undefined, counted);
    }
    if (++done % portion === 0) await nextTurn();
  }
  return new Map(counter.taken().cells.map(({ id, change }) => [id, tallyText(change)]));
}

/** What is stored now, as one state of the database. */
export async function readStored(
  dataSource: DataSource,
  upToDate: (manager: DataSource['manager']) => Promise<Indicators>,
): Promise<Stored> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const indicators = await upToDate(manager);
    const applied: { stream: string; journal_kind: string; journal: string; sequence: string }[] = await manager.query(
      'select stream, journal_kind, journal, sequence from applied where stream = any($1)',
      [countedStreams],
    );
    const dead: { fact: string }[] = await manager.query(
      'select fact from dead_letter where stream = any($1) and fact is not null',
      [countedStreams],
    );
    const cells: ({ id: string } & Record<keyof Tally, string>)[] = await manager.query(
      `select c.id, c.n::text, c.unknown::text, trim_scale(c.numerator)::text as numerator,
              trim_scale(c.denominator)::text as denominator, trim_scale(c.squares)::text as squares
         from cell c join definition d on d.code = c.indicator and d.version = c.version and d.state = 'counted'
        where (c.n, c.unknown, c.numerator, c.denominator, c.squares) <> (0, 0, 0, 0, 0)`,
    );
    return {
      indicators,
      applied: new Map(
        applied.map((row) => [`${row.stream} ${row.journal_kind} ${row.journal}`, Number(row.sequence)]),
      ),
      dead: new Set(dead.map(({ fact }) => fact)),
      cells: new Map(
        cells.map(({ id, n, unknown, numerator, denominator, squares }) => [
          id,
          [n, unknown, numerator, denominator, squares].join(' '),
        ]),
      ),
    };
  });
}

const journalOf = (service: OwningService, { journalkind, journal }: FactAttributes): string =>
  `${streamOf(service)} ${journalkind} ${journal}`;

const tallyText = ({ n, unknown, numerator, denominator, squares }: Readonly<Tally>): string =>
  [n, unknown, decimalText(numerator), decimalText(denominator), decimalText(squares, 2 * decimals)].join(' ');

interface ViewRow {
  position: string;
  id: string;
  journal_kind: JournalKind;
  journal: string;
  sequence: string;
  type: string;
  entity: string;
  time: Date;
  recorded_at: Date;
  data: object;
}

/** The facts of a service from its ledger, in the order they were committed in; none while it has no ledger yet. */
async function* factsOf(ledger: DataSource, service: OwningService): AsyncGenerator<Fact> {
  const view = `${service}.ledger_view`;
  const [{ exists }]: [{ exists: boolean }] = await ledger.query('select to_regclass($1) is not null as exists', [
    view,
  ]);
  if (!exists) return;
  let after = '0';
  for (;;) {
    const rows: ViewRow[] = await ledger.query(`select * from ${view} where position > $1 order by position limit $2`, [
      after,
      portion,
    ]);
    if (rows.length === 0) return;
    for (const row of rows) {
      yield {
        id: row.id,
        source: descriptorOf(row.type)?.source ?? '',
        type: row.type,
        subject: row.entity,
        time: row.time.toISOString(),
        recordedtime: row.recorded_at.toISOString(),
        journalkind: row.journal_kind,
        journal: row.journal,
        sequence: Number(row.sequence),
        data: row.data,
      };
    }
    after = rows.at(-1)!.position;
  }
}
