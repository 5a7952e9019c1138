import type { Exchange } from '../exchange/exchange.js';
import type { Answered, CommandKind, Taken } from './commands.js';
import { requestFor } from './routes.js';

export interface Submitting {
  /** Names this report. Whoever keeps it with their own record may submit again after a crash; made up when absent. */
  idempotencyKey?: string;
  /** Only if what it changes still has this version. */
  ifMatch?: number;
  /** Gives up; whether the command was recorded is not known then. */
  signal?: AbortSignal;
}

/** Reports something once, however often it has to be sent. */
export function submit<K extends CommandKind>(
  exchange: Exchange,
  kind: K,
  taken: Taken<K>,
  { idempotencyKey = crypto.randomUUID(), ifMatch, signal }: Submitting = {},
): Promise<Answered<K>> {
  return exchange.ask({
    ...requestFor(kind, taken),
    idempotencyKey,
    ...(ifMatch !== undefined && { headers: { 'if-match': `"${ifMatch}"` } }),
    ...(signal && { signal }),
  });
}
