import type { TlsOptions } from '@nats-io/transport-node';
import type { TokenSource } from '../exchange/access-token.js';

export interface ReadingOverNats {
  /** `nats` of the subscription, as the installation answered when it was registered. */
  at: { server: string; stream: string; consumer: string; inboxPrefix: string };
  /** A bearer token; a function is asked again when the token it gave ends or is refused. */
  token: TokenSource;
  /** How far this subscription was read. Without it: as far as the installation knows. */
  cursor?: string;
  /** Ends the reading, without an error. */
  signal?: AbortSignal;
  /** Of your own, as for an authority that only you know. */
  tls?: TlsOptions;
  /** How long to come back while nobody is let in: 60 000 unless said. An installation that is restarted refuses, too. */
  patienceMillis?: number;
  /** Told why a connection ended, each time before another is opened. */
  onInterruption?: (reason: unknown) => void;
}
