import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Grant } from '../grants/can.js';

/** Who sends a request: proven by a token, with what `access` has granted. */
export interface Caller {
  kind: 'anonymous' | 'person' | 'partner_system';
  /** Issuer and subject of the token; absent for an anonymous caller. */
  issuer?: string;
  subject?: string;
  /** Absent for whoever signed in but was never registered. */
  account?: string;
  grants: readonly Grant[];
}

export const anonymous: Caller = Object.freeze({ kind: 'anonymous', grants: [] });

/** The caller of the request, as a parameter. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The caller that the guard found; anonymous where no guard ran. */
export function callerOf(request: FastifyRequest & { caller?: Caller }): Caller {
  return request.caller ?? anonymous;
}
