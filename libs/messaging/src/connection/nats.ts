import { type NatsConnection, connect } from '@nats-io/transport-node';

/** Injection token of the process's NATS connection. */
export const NATS = Symbol('nats');

/**
 * What an address like `nats://user:password@host:4222` means: the client takes who somebody is beside the address only.
 */
export function addressed(url: string): { servers: string; user?: string; pass?: string } {
  if (!URL.canParse(url)) return { servers: url };
  const { username, password, host, protocol } = new URL(url);
  if (username === '') return { servers: url };
  return { servers: `${protocol}//${host}`, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
}

/**
 * One connection a process. It never stops trying to come back, and notices a dead peer within seconds.
 */
export function connectNats(url: string, name: string): Promise<NatsConnection> {
  return connect({
    ...addressed(url),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    pingInterval: 5_000,
    maxPingOut: 2,
    waitOnFirstConnect: true,
  });
}
