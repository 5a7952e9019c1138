import type { EventClass, Fact } from '@integras/contracts';
import type { Shelf } from '@integras/messaging';
import type { Action } from '@integras/service-kit';
import type { Day } from '../calendar/local-day.js';
import type { Act, Pilot } from '../pilots/pilot.js';
import type { LiveFact, RecordFile } from './record.js';

/** A change of an entity's facts, with what they made of it before and make of it now. */
export type Change<F extends LiveFact, S> =
  | { how: 'reported'; fact: F; before: S | undefined; after: S }
  | { how: 'corrected'; fact: F; was: F; before: S; after: S; reason: string }
  | { how: 'voided'; was: F; before: S; after: S | undefined; reason: string };

/** A change as the event that tells it. */
export interface Statement {
  event: EventClass;
  data: object;
  entity: string;
  /** The participant it is about. */
  person?: string;
}

/**
 * What a feature says of its records, so that reporting, correcting and taking back work the same for all of them.
 * Everything in it is pure. `F` are its facts, `S` is what the facts make of an entity.
 */
export interface RecordKind<F extends LiveFact = LiveFact, S extends object = object> {
  /** The entities its events are about, as their types say it. */
  readonly entities: readonly string[];
  readonly shelf: Shelf<RecordFile<F>>;
  /** Where it stands that nothing may be reported, corrected or taken back of an entity, because a person asked for that. */
  readonly heldBy?: Shelf<{ id: string }>;
  /** The right that writing needs. */
  readonly right: Action;
  /** The file a ledger's fact belongs into. */
  fileOf(fact: Fact): string;
  /**
   * What the facts make of an entity; undefined without facts.
   * @throws Refusal when they cannot have followed each other.
   */
  fold(facts: readonly F[]): S | undefined;
  /** The part of it that lists are made from. */
  snapshotOf(state: S): object;
  act(fact: F): Act;
  /** @throws Refusal when the fact is impossible by itself, or its days are so for the pilot. */
  admit(fact: F, pilot: Pilot, today: Day): void;
  /** Facts that count no more once this one is reported, with the reason their taking back is told with. */
  takenBackBy(fact: F, facts: readonly F[]): { facts: F[]; reason: string };
  /**
   * The fact with some of its fields changed.
   * @throws Refusal when they are not fields of it, or not allowed to be so.
   */
  amend(fact: F, changes: unknown): F;
  tell(file: RecordFile<F>, change: Change<F, S>): Statement;
  /** The entity as an answer shows it. */
  show(file: RecordFile<F>, change: Change<F, S>): object;
}
