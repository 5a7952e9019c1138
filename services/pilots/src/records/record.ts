import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';

/** A fact about an entity that counts: reported, and neither superseded nor taken back. */
export interface LiveFact {
  /** The id of the ledger's fact that says it: of the report, or of its last correction. */
  id: string;
  /** What was reported, however often it was corrected. */
  verb: string;
  /** The calendar day it happened. */
  on: Day;
}

/** What is kept of an entity: the facts that count, in the order they were reported in. */
export interface RecordFile<F extends LiveFact = LiveFact> {
  id: string;
  pilot: string;
  version: number;
  facts: F[];
  /** Ids of facts that count no more, each with the id of the fact that superseded it or took it back. */
  replaced: Record<string, string>;
  /** What the facts make of the entity; null once all of it was taken back. */
  snapshot: object | null;
}

export function newFile<F extends LiveFact>(id: string, pilot: string): RecordFile<F> {
  return { id, pilot, version: 0, facts: [], replaced: {}, snapshot: null };
}

/** @throws Refusal naming the newer fact, when the fact counts no more. */
export function liveFact<F extends LiveFact>(file: RecordFile<F>, id: string): F {
  const fact = file.facts.find((each) => each.id === id);
  if (fact) return fact;
  const by = file.replaced[id];
  const detail = by
    ? `This fact counts no more: it was superseded or taken back by fact ${by}.`
    : 'This fact takes another one back; it cannot be corrected or taken back itself. Report it anew instead.';
  throw new Refusal({ type: 'fact-not-live', title: 'The fact counts no more', status: 409, detail });
}

/** The facts with one more. */
export function withFact<F extends LiveFact>(file: RecordFile<F>, fact: F): RecordFile<F> {
  return { ...file, version: file.version + 1, facts: [...file.facts, fact] };
}

/** The facts with one of them corrected: the correction stands where the corrected one stood. */
export function withCorrection<F extends LiveFact>(file: RecordFile<F>, was: F, fact: F): RecordFile<F> {
  const facts = file.facts.map((each) => (each === was ? fact : each));
  return { ...file, version: file.version + 1, facts, replaced: { ...file.replaced, [was.id]: fact.id } };
}

/** The facts without one of them. */
export function withoutFact<F extends LiveFact>(file: RecordFile<F>, was: F, by: string): RecordFile<F> {
  const facts = file.facts.filter((each) => each !== was);
  return { ...file, version: file.version + 1, facts, replaced: { ...file.replaced, [was.id]: by } };
}
