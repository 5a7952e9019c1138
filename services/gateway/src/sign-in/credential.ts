import type { FastifyRequest } from 'fastify';

/**
 * A token that holds now. For a session that is its current access token; a bearer token stands for itself.
 * @throws Refusal when there is none any more.
 */
export type Credential = () => Promise<string>;

declare module 'fastify' {
  interface FastifyRequest {
    credential?: Credential;
  }
}

/** How a request proves itself again later, for connections that outlive a token. */
export function credentialOf(request: FastifyRequest, token: string): Credential {
  return request.credential ?? (() => Promise.resolve(token));
}
