import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Idempotency } from '@integras/messaging';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../callers/caller.js';
import { traceOf } from '../logging/trace.js';
import { describedHeader } from './described-header.js';
import { mediaTypeNotSupported, problem } from './problem.js';

/** What a request tells the ledger about its command beside the command itself. */
export interface CommandContext {
  actor?: string;
  traceparent?: string;
  idempotency?: Idempotency;
}

const visible = /^[\x21-\x7e]{1,200}$/;

/** The `Idempotency-Key` of a request, checked; undefined without one. */
function idempotencyKeyIn(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && visible.test(header)) return header;
  throw problem(
    'malformed-request',
    400,
    'The request cannot be read',
    'Idempotency-Key must be 1 to 200 visible ASCII characters.',
    [{ field: 'Idempotency-Key', reason: 'must be 1 to 200 visible ASCII characters' }],
  );
}

export function commandContext(request: FastifyRequest & { caller?: Caller }): CommandContext {
  const { account } = request.caller ?? {};
  const key = idempotencyKeyIn(request.headers['idempotency-key']);
  return {
    ...(account !== undefined && { actor: account }),
    traceparent: traceOf(request).traceparent,
    ...(key !== undefined && { idempotency: { principal: principalOf(request), key, request: digestOf(request) } }),
  };
}

/**
 * Whose keys those of a request are. Callers without a token share none but at one address: what tells them apart is the
 * link they hold, which stands in it. It is a secret, so only its digest is kept.
 */
function principalOf({ caller, url }: FastifyRequest & { caller?: Caller }): string {
  const { account, issuer, subject } = caller ?? {};
  if (account !== undefined) return account;
  if (subject !== undefined) return JSON.stringify([issuer, subject]);
  return `anonymous ${hash('sha256', url, 'base64url')}`;
}

/** Tells a repeat of a request from another request that carries the same key. */
function digestOf({ method, url, headers, body }: FastifyRequest): string {
  if (body instanceof Readable) throw mediaTypeNotSupported();
  return hash('sha256', JSON.stringify([method, url, headers['if-match'] ?? null, body ?? null]), 'base64url');
}

const describedKey = describedHeader({
  name: 'Idempotency-Key',
  description: 'A repeat of the same request with the same key is answered like the first and changes nothing again',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
});

/** The {@link commandContext} of the request, as a parameter. */
export const Context = createParamDecorator(
  (_: unknown, context: ExecutionContext) => commandContext(context.switchToHttp().getRequest<FastifyRequest>()),
  [describedKey],
);

export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    idempotencyKeyIn(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
  [describedKey],
);
