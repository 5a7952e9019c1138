/** A fact as the server tells it: a CloudEvent in structured mode. */
export interface Happening<D = Record<string, unknown>> {
  id: string;
  type: string;
  source: string;
  subject: string;
  /** When it happened. */
  time: string;
  /** When it was accepted. */
  recordedtime: string;
  sequence?: number;
  country?: string;
  pilot?: string;
  /** Account of who reported it. */
  actor?: string;
  data: D;
}

/** Facts about people, told together and without what they say. */
export interface Bundle {
  kind: string;
  count: number;
  pilot?: string;
  country?: string;
  since: string;
}

/** `milestone.reached` of `eu.integras.pilots.milestone.reached.v1`. */
export function deedOf({ type }: Pick<Happening, 'type'>): string {
  return type.split('.').slice(-3, -1).join('.');
}
