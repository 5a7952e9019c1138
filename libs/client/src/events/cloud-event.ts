/**
 * A CloudEvent 1.0 in structured mode. Ids are lower-case UUIDs, times RFC 3339 in UTC. A newer installation may add
 * attributes, optional fields of data and types: ignore those you do not know.
 */
export interface CloudEvent<T extends string = string, D extends object = object> {
  specversion: '1.0';
  /** Of the fact: the same however often it is delivered. */
  id: string;
  source: string;
  type: T;
  /** Id of the entity it is about. */
  subject: string;
  /** When it happened. */
  time: string;
  /** When it was accepted. */
  recordedtime: string;
  /** ISO 3166-1 alpha-2, when it happened in a country. */
  country?: string;
  pilot?: string;
  /** The project, when it is about none of its pilots. */
  project?: string;
  /** W3C trace context of the command. */
  traceparent?: string;
  /**
   * How much of a participant is told, where a partner system is told of one. At `steps` a characteristic that is `unknown`
   * is withheld.
   */
  disclosure?: 'steps' | 'characteristics';
  datacontenttype: 'application/json';
  data: D;
  /** Pseudonymous account of who reported it. Absent, as the three below, for partner systems. */
  actor?: string;
  journalkind?: string;
  /** What it is in the history of. */
  journal?: string;
  /** Its number in that history. */
  sequence?: number;
}
