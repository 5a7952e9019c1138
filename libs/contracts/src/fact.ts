import type { JournalKind } from './event.js';

/**
 * An event as it was accepted: CloudEvents 1.0 attributes and its data. Times are RFC 3339 in UTC,
 * ids lower-case UUIDs (`id` is version 7, all others version 4; what a partner system has instead is version 8).
 */
export interface Fact<D extends object = object> {
  id: string;
  source: string;
  type: string;
  /** The entity it is about. */
  subject: string;
  /** When it happened. */
  time: string;
  /** When it was accepted; never before the recorded time of its journal's previous fact. */
  recordedtime: string;
  journalkind: JournalKind;
  journal: string;
  /** Its number in its journal: gapless from 1, in commit order. */
  sequence: number;
  /** ISO 3166-1 alpha-2, when it happened in a country. */
  country?: string;
  pilot?: string;
  /** The project, when it is about none of its pilots; a pilot's first fact says to which project it belongs. */
  project?: string;
  /** W3C trace context of the command. */
  traceparent?: string;
  /** Pseudonymous account id of who reported it. */
  actor?: string;
  data: D;
}

/** The context attributes of a fact, without its data. */
export type FactAttributes = Omit<Fact, 'data'>;
