import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { type LedgerEntry, Numbering, append, journalKey, lockJournals } from './append.js';
import type { Command } from './command.js';
import { GivenAnswers } from './idempotency.js';
import { RowCache } from './row-cache.js';
import { together } from '../together.js';

/** What became of a command. */
export type Outcome<R = unknown> = { result: R; facts: number } | { refusal: Refusal };

/**
 * Decides commands in order inside the caller's transaction: locks their journals, loads what they read, lets each
 * decide on what the earlier ones left, writes state and facts. A refused command leaves no trace; any other error
 * fails the transaction.
 */
export async function decideInOrder(
  manager: EntityManager,
  clock: Clock,
  commands: readonly Command<unknown>[],
): Promise<Outcome[]> {
  // Sent together: what is read here is read when the journals are locked.
  const [{ heads, opened }, asLocked] = await together([
    lockJournals(
      manager,
      commands.map(({ journal }) => journal),
    ),
    read(manager, commands),
  ]);
  const { answers, rows } = opened ? await read(manager, commands) : asLocked;

  const now = clock.now();
  const numbering = new Numbering(now);
  const entries: LedgerEntry[] = [];
  const outcomes = commands.map((command): Outcome => {
    try {
      const given = answers.find(command.idempotency);
      if (given) return { result: given.answer, facts: 0 };
      const head = heads.get(journalKey(command.journal))!;
      const view = rows.open();
      const at = numbering.at(head);
      const { facts, result } = command.decide(view.rows, at);
      entries.push(...numbering.number(head, at, command, facts));
      view.accept();
      answers.keep(command.idempotency, result);
      return { result, facts: facts.length };
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error };
      throw error;
    }
  });

  await together([rows.flush(manager), append(manager, entries, numbering.movedHeads()), answers.flush(manager, now)]);
  return outcomes;
}

async function read(
  manager: EntityManager,
  commands: readonly Command<unknown>[],
): Promise<{ answers: GivenAnswers; rows: RowCache }> {
  const answers = new GivenAnswers();
  const rows = new RowCache();
  const keyed = commands.flatMap(({ idempotency }) => idempotency ?? []);
  await together([answers.load(manager, keyed), rows.load(manager, commands)]);
  return { answers, rows };
}
