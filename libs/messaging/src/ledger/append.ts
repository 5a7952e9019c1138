import { type EventDescriptor, type Fact, describe } from '@integras/contracts';
import type { EntityManager } from 'typeorm';
import { numberArray, textArray } from '../postgres/arrays.js';
import { statement } from '../postgres/statement.js';
import type { At, Command, Journal, NewFact } from './command.js';
import { uuidv7 } from './uuid.js';

/** A fact with what the ledger keeps beside it. */
export interface LedgerEntry {
  fact: Fact;
  person?: string;
}

export const journalKey = ({ kind, id }: Journal): string => `${id}/${kind}`;

/** The counter of a locked journal. */
export interface Head {
  journal: Journal;
  sequence: number;
  recordedAt: number;
}

/** Numbers facts, in the order they are accepted in. */
export class Numbering {
  private readonly moved = new Set<Head>();

  constructor(private readonly now: Date) {}

  at(head: Head): At {
    const now = new Date(Math.max(this.now.getTime(), head.recordedAt));
    return { now, factId: () => uuidv7(now.getTime()), sequence: head.sequence + 1 };
  }

  number(head: Head, at: At, command: Command<unknown>, facts: NewFact[]): LedgerEntry[] {
    if (facts.length === 0) return [];
    head.recordedAt = at.now.getTime();
    this.moved.add(head);
    const recordedtime = at.now.toISOString();
    return facts.map((fact) => {
      const descriptor: EventDescriptor = describe(fact.event);
      if (descriptor.journal !== head.journal.kind) {
        throw new Error(
          `${descriptor.type} belongs in a journal of kind ${descriptor.journal}, not ${head.journal.kind}`,
        );
      }
      return {
        person: fact.person,
        fact: {
          id: fact.id ?? at.factId(),
          source: descriptor.source,
          type: descriptor.type,
          subject: fact.entity,
          time: fact.time,
          recordedtime,
          journalkind: head.journal.kind,
          journal: head.journal.id,
          sequence: ++head.sequence,
          country: fact.country,
          pilot: fact.pilot,
          project: fact.project,
          traceparent: command.traceparent,
          actor: command.actor,
          data: fact.data,
        },
      };
    });
  }

  movedHeads(): Head[] {
    return [...this.moved];
  }
}

interface JournalRow {
  kind: Journal['kind'];
  id: string;
  sequence: string;
  recorded_at: Date | number;
}

// All of them or none: with some locked and others to be opened, locks would be taken out of order.
const lock = statement<JournalRow>(
  'lock-journals',
  `with wanted as (select * from unnest($1::text[], $2::uuid[]) as wanted (kind, id))
   select kind, id, sequence, recorded_at from journal
    where (kind, id) in (select * from wanted)
      and (select count(*) from journal where (kind, id) in (select * from wanted)) = $3
    order by id, kind for update`,
);
const open = statement(
  'open-journals',
  `insert into journal (kind, id)
   select * from unnest($1::text[], $2::uuid[]) as wanted (kind, id) order by id, kind on conflict do nothing`,
);

/** The locked journals, and whether some of them had to be opened: what was read meanwhile was read without a lock. */
export interface LockedJournals {
  heads: Map<string, Head>;
  opened: boolean;
}

/** Locks the journals in sorted order, so that two transactions never wait for each other in a circle. */
export async function lockJournals(manager: EntityManager, journals: readonly Journal[]): Promise<LockedJournals> {
  const wanted = new Map(journals.map((journal) => [journalKey(journal), journal]));
  const sorted = [...wanted.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, journal]) => journal);
  const parameters = [sorted.map((journal) => journal.kind), sorted.map((journal) => journal.id)];
  let { rows } = await lock(manager, [...parameters, sorted.length]);
  const opened = rows.length < sorted.length;
  if (opened) {
    await open(manager, parameters);
    ({ rows } = await lock(manager, [...parameters, sorted.length]));
  }
  const heads = rows.map((row): [string, Head] => {
    const journal = { kind: row.kind, id: row.id };
    const recordedAt = row.recorded_at instanceof Date ? row.recorded_at.getTime() : 0;
    return [journalKey(journal), { journal, sequence: Number(row.sequence), recordedAt }];
  });
  return { heads: new Map(heads), opened };
}

const appendFacts = statement(
  'append-facts',
  `with appended as (
     insert into ledger (id, journal_kind, journal, sequence, type, entity, time, recorded_at, country, pilot, project, person, actor, traceparent, data)
     select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[], $5::text[], $6::uuid[], $7::timestamptz[], $8::timestamptz[],
                          $9::text[], $10::uuid[], $11::uuid[], $12::uuid[], $13::uuid[], $14::text[], $15::json[])
     returning position),
   queued as (insert into outbox select position from appended)
   update journal set sequence = moved.sequence, recorded_at = moved.recorded_at
     from unnest($16::text[], $17::uuid[], $18::bigint[], $19::timestamptz[]) as moved (kind, id, sequence, recorded_at)
    where journal.kind = moved.kind and journal.id = moved.id`,
);

/** Appends to the ledger and the relay's queue, and moves the counters. */
export async function append(
  manager: EntityManager,
  entries: readonly LedgerEntry[],
  heads: readonly Head[],
): Promise<void> {
  if (entries.length === 0) return;
  const column = (read: (entry: LedgerEntry) => string | undefined): string => textArray(entries.map(read));
  await appendFacts(manager, [
    column(({ fact }) => fact.id),
    column(({ fact }) => fact.journalkind),
    column(({ fact }) => fact.journal),
    numberArray(entries.map(({ fact }) => fact.sequence)),
    column(({ fact }) => fact.type),
    column(({ fact }) => fact.subject),
    column(({ fact }) => fact.time),
    column(({ fact }) => fact.recordedtime),
    column(({ fact }) => fact.country),
    column(({ fact }) => fact.pilot),
    column(({ fact }) => fact.project),
    column(({ person }) => person),
    column(({ fact }) => fact.actor),
    column(({ fact }) => fact.traceparent),
    column(({ fact }) => JSON.stringify(fact.data)),
    heads.map(({ journal }) => journal.kind),
    heads.map(({ journal }) => journal.id),
    heads.map(({ sequence }) => sequence),
    heads.map(({ recordedAt }) => new Date(recordedAt).toISOString()),
  ]);
}
