import type { Texts } from './record.js';

/** The records of a case by name, as in `entry` and `exit`. */
export type Groups = Readonly<Record<string, Texts>>;

/** A dated record of which a case has any number, as in an outcome. */
export interface Entry {
  id: string;
  texts: Texts;
}

/** A case as the facts have left it. */
export interface CaseState {
  id: string;
  kind: string;
  /** Where it is told and rolls up from: its pilot; of a case of no pilot the training scheme or item whose journal it is in. */
  pilot: string;
  /** The pseudonym of the person it is about. */
  person?: string;
  /** It is kept and not used, because the person asked for that: it counts nowhere. */
  held?: true;
  /** The case whose records this one is also counted by, as the participant of a support. */
  parent?: string;
  /** Absent while nothing stands: before the first fact, or after the case was taken back. */
  groups?: Groups;
  /** In the order in which the facts came. */
  lists: Readonly<Record<string, readonly Entry[]>>;
}

/** A case before its first fact. */
export function unknownCase(kind: string, id: string, pilot: string): CaseState {
  return { id, kind, pilot, lists: {} };
}
