import { Inject, Injectable } from '@nestjs/common';
import { problem, unauthenticated } from '../http/problem.js';
import { Principals } from '../grants/principals.js';
import { SETTINGS, type Settings } from '../start/settings.js';
import type { Caller } from './caller.js';
import { TokenVerifier } from './token-verifier.js';

/** From a bearer token to who sends it and what they were granted. */
@Injectable()
export class Callers {
  private readonly verifier: TokenVerifier;

  constructor(
    private readonly principals: Principals,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.verifier = new TokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE });
  }

  /** The caller when token and grants are both at hand: the way of nearly every request. */
  known(token: string): Caller | undefined {
    const identity = this.verifier.known(token);
    const caller = identity && this.principals.known(identity);
    return caller && open(caller);
  }

  /** @throws Refusal 401 when the token proves nothing, 403 when its account was closed. */
  async identify(token: string): Promise<Caller> {
    return open(await this.principals.find(await this.verifier.verify(token)));
  }
}

function open(caller: Caller & { closed?: boolean }): Caller {
  if (caller.closed)
    throw problem('account-closed', 403, 'This account was closed', 'This account may not be used any more.');
  return caller;
}

/**
 * The token of an `Authorization` header.
 * @throws Refusal when the header is something else.
 */
export function bearerIn(header: string): string {
  if (header.length > 7 && header.slice(0, 7).toLowerCase() === 'bearer ') return header.slice(7);
  throw unauthenticated('The Authorization header must be a bearer token.');
}
