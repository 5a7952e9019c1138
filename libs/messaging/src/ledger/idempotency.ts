import type { EntityManager } from 'typeorm';
import { statement } from '../postgres/statement.js';
import { Refusal } from '../refusal.js';
import type { Idempotency } from './command.js';

const keyOf = ({ principal, key }: Idempotency): string => JSON.stringify([principal, key]);

interface Kept {
  request: string;
  answer: unknown;
}

const findAnswers = statement<{ principal: string; key: string } & Kept>(
  'find-given-answers',
  `select principal, key, request, answer from idempotency
    where (principal, key) in (select * from unnest($1::text[], $2::text[]))`,
);
const keepAnswers = statement(
  'keep-given-answers',
  `insert into idempotency (principal, key, request, answer, recorded_at)
   select given.*, $5::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::json[]) as given`,
);

/** The answers already given to keyed requests, as one transaction sees them. */
export class GivenAnswers {
  private readonly given = new Map<string, Kept>();
  private readonly fresh = new Map<string, Idempotency & { answer: unknown }>();

  /** Called after the journals are locked: a repeat of the same request waits there for the first. */
  async load(manager: EntityManager, keyed: readonly Idempotency[]): Promise<void> {
    if (keyed.length === 0) return;
    const { rows } = await findAnswers(manager, [keyed.map(({ principal }) => principal), keyed.map(({ key }) => key)]);
    for (const row of rows) this.given.set(keyOf({ ...row, request: row.request }), row);
  }

  /**
   * The first answer to this request, when it was given before.
   * @throws Refusal when the key was used for another request.
   */
  find(idempotency: Idempotency | undefined): { answer: unknown } | undefined {
    if (!idempotency) return undefined;
    const kept = this.given.get(keyOf(idempotency));
    if (!kept) return undefined;
    if (kept.request === idempotency.request) return kept;
    throw new Refusal({
      type: 'idempotency-key-reused',
      title: 'This Idempotency-Key was used for another request',
      status: 422,
      detail: 'The same Idempotency-Key came with another method, path or body. Use a new key for a new request.',
      errors: [{ field: 'Idempotency-Key', reason: 'was used for another request' }],
    });
  }

  keep(idempotency: Idempotency | undefined, answer: unknown): void {
    if (!idempotency) return;
    this.fresh.set(keyOf(idempotency), { ...idempotency, answer });
    this.given.set(keyOf(idempotency), { request: idempotency.request, answer });
  }

  /** Writes in sorted order, so that transactions that meet on keys never wait in a circle. */
  async flush(manager: EntityManager, now: Date): Promise<void> {
    if (this.fresh.size === 0) return;
    const rows = [...this.fresh.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
    await keepAnswers(manager, [
      rows.map(({ principal }) => principal),
      rows.map(({ key }) => key),
      rows.map(({ request }) => request),
      rows.map(({ answer }) => JSON.stringify(answer ?? null)),
      now.toISOString(),
    ]);
    this.fresh.clear();
  }
}
