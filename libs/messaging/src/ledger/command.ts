import type { EventClass, JournalKind } from '@integras/contracts';
import type { Rows, Shelf } from './rows.js';

/** The ordered history of one root. Its lock guards every row that its commands write. */
export interface Journal {
  kind: JournalKind;
  id: string;
}

/** A fact that a decision states. The ledger adds id, number and recorded time. */
export interface NewFact<D extends object = object> {
  event: EventClass<D>;
  data: D;
  /** The entity it is about. */
  entity: string;
  /** RFC 3339 instant at which it happened. */
  time: string;
  country?: string;
  pilot?: string;
  /** The project, when it is about none of its pilots. */
  project?: string;
  /** The participant it is about, so that everything about one person can be found. */
  person?: string;
  /** Taken from `At.factId()` when the decision has to know its fact's id. */
  id?: string;
}

/** What was accepted: the facts, and the answer to whoever asked (a JSON value: it is kept for repeats). */
export interface Decision<R> {
  facts: NewFact[];
  result: R;
}

/** What a decision may know of the moment it is made in. */
export interface At {
  now: Date;
  /** A new fact id (UUIDv7). */
  factId(): string;
  /** The number the next fact of this command will get in its journal. */
  sequence: number;
}

/** Makes a repeat of the same request return the first answer. */
export interface Idempotency {
  /** Whose key it is: keys of different principals never meet. */
  principal: string;
  key: string;
  /** A digest of method, path and body: the same key with another request is refused. */
  request: string;
}

export interface Command<R> {
  journal: Journal;
  /** The rows that `decide` may get; loaded after the journal is locked. */
  reads: { shelf: Shelf; ids: string[] }[];
  /** Synchronous and pure; throws `Refusal`. It sees what earlier commands of the same transaction wrote. */
  decide(rows: Rows, at: At): Decision<R>;
  actor?: string;
  traceparent?: string;
  idempotency?: Idempotency;
}
