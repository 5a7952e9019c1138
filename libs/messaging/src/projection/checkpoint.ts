import type { Fact } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { statement } from '../postgres/statement.js';

/** How far a projection has applied a stream. */
export interface Checkpoint {
  epoch: string;
  sequence: number;
}

/** Another replica has moved the checkpoint meanwhile: nothing of this batch may stand. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

export async function readCheckpoint(
  source: DataSource | EntityManager,
  stream: string,
): Promise<Checkpoint | undefined> {
  const rows: { epoch: string; sequence: string }[] = await source.query(
    'select epoch, sequence from checkpoint where stream = $1',
    [stream],
  );
  return rows[0] && { epoch: rows[0].epoch, sequence: Number(rows[0].sequence) };
}

/** The checkpoint, and nothing is applied until the transaction ends. */
export async function lockCheckpoint(manager: EntityManager, stream: string): Promise<Checkpoint | undefined> {
  const rows: { epoch: string; sequence: string }[] = await manager.query(
    'select epoch, sequence from checkpoint where stream = $1 for update',
    [stream],
  );
  return rows[0] && { epoch: rows[0].epoch, sequence: Number(rows[0].sequence) };
}

/** Puts the checkpoint where reading begins, unless another replica has done so. */
export async function placeCheckpoint(
  source: DataSource,
  stream: string,
  from: Checkpoint | undefined,
  to: Checkpoint,
): Promise<void> {
  if (!from) {
    await source.query('insert into checkpoint (stream, epoch, sequence) values ($1, $2, $3) on conflict do nothing', [
      stream,
      to.epoch,
      to.sequence,
    ]);
  } else {
    await source.query(
      'update checkpoint set epoch = $4, sequence = $5, moved_at = now() where stream = $1 and epoch = $2 and sequence = $3',
      [stream, from.epoch, from.sequence, to.epoch, to.sequence],
    );
  }
}

const move = statement(
  'move-checkpoint',
  `update checkpoint set epoch = $4, sequence = $5, moved_at = now(),
       until = greatest($6::timestamptz, until + interval '1 microsecond')
     from (select set_config('synchronous_commit', 'off', true)) as unhurried
    where stream = $1 and epoch = $2 and sequence = $3`,
);

/**
 * Moves the checkpoint from the old to the new position, first thing in the transaction: the row's lock lets only
 * one replica apply a batch. The commit need not wait for the disk: what a crash would lose goes together with its
 * checkpoint, and is applied again.
 * @param recorded when the last of the facts was recorded. `until` follows it, and grows with every move: where facts
 * came at the same instant by a microsecond.
 * @throws CheckpointMoved when the old position does not stand any more.
 */
export async function moveCheckpoint(
  manager: EntityManager,
  stream: string,
  from: Checkpoint,
  to: Checkpoint,
  recorded: string | undefined,
): Promise<void> {
  const moved = await move(manager, [stream, from.epoch, from.sequence, to.epoch, to.sequence, recorded ?? null]);
  if (moved.count === 0) throw new CheckpointMoved(`the checkpoint of ${stream} is not at ${from.sequence} any more`);
}

const findApplied = statement<{ journal_kind: string; journal: string; sequence: string }>(
  'find-applied',
  `select journal_kind, journal, sequence from applied
    where stream = $1 and (journal, journal_kind) in (select * from unnest($2::uuid[], $3::text[]))`,
);
const note = statement(
  'note-applied',
  `insert into applied (stream, journal_kind, journal, sequence)
   select $1, noted.* from unnest($2::text[], $3::uuid[], $4::bigint[]) as noted
   on conflict (stream, journal, journal_kind) do update set sequence = excluded.sequence`,
);

/** Names journals. Facts of one mostly follow each other, and a name that was looked for before is found faster. */
function journalNames(): (fact: { journal: string; journalkind: string }) => string {
  let last = { journal: '', journalkind: '' };
  let name = '';
  return (fact) => {
    if (fact.journal !== last.journal || fact.journalkind !== last.journalkind)
      name = `${fact.journal}/${fact.journalkind}`;
    last = fact;
    return name;
  };
}

/**
 * The facts of the batch that are not applied yet, by the number of each in its journal. Within an epoch the
 * checkpoint alone says so; after a stream was rebuilt its messages are numbered anew, but a journal's facts are not.
 */
export async function notAppliedYet<T extends { fact: Fact }>(
  manager: EntityManager,
  stream: string,
  messages: readonly T[],
): Promise<T[]> {
  const journalOf = journalNames();
  const journals = new Map(messages.map(({ fact }) => [journalOf(fact), fact]));
  const { rows } = await findApplied(manager, [
    stream,
    [...journals.values()].map((fact) => fact.journal),
    [...journals.values()].map((fact) => fact.journalkind),
  ]);
  const applied = new Map(
    rows.map(({ journal, journal_kind: journalkind, sequence }) => [
      journalOf({ journal, journalkind }),
      Number(sequence),
    ]),
  );
  return messages.filter(({ fact }) => fact.sequence > (applied.get(journalOf(fact)) ?? 0));
}

/** Notes the last number applied of each journal. */
export async function noteApplied(manager: EntityManager, stream: string, facts: readonly Fact[]): Promise<void> {
  const journalOf = journalNames();
  const last = new Map<string, Fact>();
  for (const fact of facts) last.set(journalOf(fact), fact);
  if (last.size === 0) return;
  const rows = [...last.values()];
  await note(manager, [
    stream,
    rows.map((fact) => fact.journalkind),
    rows.map((fact) => fact.journal),
    rows.map((fact) => fact.sequence),
  ]);
}
