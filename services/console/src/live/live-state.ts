/** What is known of the connection. Times are milliseconds since 1970. */
export interface Signs {
  /** Whether the stream is open. */
  open: boolean;
  /** When anything last came over it; undefined before the first time. */
  lastSign: number | undefined;
  /** How many changes wait while a person has paused; undefined when nobody has. */
  waiting: number | undefined;
}

export type LiveState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'delayed'; seconds: number }
  | { kind: 'offline'; since: number }
  | { kind: 'paused'; waiting: number };

/** Heartbeats come every ten seconds: three missed ones are a delay. */
export const delayedAfterMs = 30_000;

/** A pause is shown before everything else, because a person chose it; a loss is shown before a delay. */
export function liveStateOf({ open, lastSign, waiting }: Signs, now: number): LiveState {
  if (waiting !== undefined) return { kind: 'paused', waiting };
  if (lastSign === undefined) return { kind: 'connecting' };
  if (!open) return { kind: 'offline', since: lastSign };
  const silence = now - lastSign;
  if (silence >= delayedAfterMs) return { kind: 'delayed', seconds: Math.round(silence / 10_000) * 10 };
  return { kind: 'live' };
}

export function sameState(left: LiveState, right: LiveState): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
