import { type NatsConnection, connect } from '@nats-io/transport-node';

/** Injection token of the process's NATS connection. */
export const NATS = Symbol('nats');

/**
 * One connection a process. It never stops trying to come back, and notices a dead peer within seconds.
 */
export function connectNats(url: string, name: string): Promise<NatsConnection> {
  return connect({
    servers: url,
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    pingInterval: 5_000,
    maxPingOut: 2,
    waitOnFirstConnect: true,
  });
}
