import type { FastifyReply } from 'fastify';
import type { GatewaySettings } from '../gateway.settings.js';
import { addressOf, fault, type Routed } from './routing.js';

/** A service said no: whoever asked is told in its words. */
export class TheirRefusal extends Error {
  override readonly name = 'TheirRefusal';

  constructor(
    readonly status: number,
    readonly problem: object,
  ) {
    super('refused');
  }
}

export interface Asked {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: unknown;
  signal: AbortSignal;
}

/**
 * What a service answers to this gateway itself.
 * @throws TheirRefusal; Refusal 502 to 504 when there is no answer
 */
export async function ask<T>(
  settings: GatewaySettings,
  service: Routed,
  path: string,
  { body, ...asked }: Asked,
): Promise<T> {
  const { ok, status, said } = await read(new URL(path, addressOf(service, settings)), {
    ...asked,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: Error) => {
    throw fault(service, error);
  });
  if (ok) return said as T;
  throw new TheirRefusal(status, said);
}

/** With its body: an answer may be broken off in the middle of it too. */
async function read(address: URL, asked: RequestInit): Promise<{ ok: boolean; status: number; said: object }> {
  const answer = await fetch(address, asked);
  return { ok: answer.ok, status: answer.status, said: (await answer.json()) as object };
}

/** Answers with a refusal in the words of the service; any other error is thrown on. */
export function inTheirWords(error: unknown, reply: FastifyReply): object {
  if (!(error instanceof TheirRefusal)) throw error;
  void reply.status(error.status).type('application/problem+json');
  return error.problem;
}
