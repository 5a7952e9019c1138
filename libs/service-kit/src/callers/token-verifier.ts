import { hash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { problem, unauthenticated } from '../http/problem.js';
import { ProviderAway, SigningKeys } from './signing-keys.js';

/** What a token proves. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Unix seconds at which the proof ends. */
  expires: number;
}

export interface TokenRules {
  issuer: string;
  audience: string;
}

/** Verified tokens remembered at most; the oldest goes first. */
const remembered = 20_000;
const clockTolerance = 10;

/**
 * Checks access tokens (RFC 9068): signed by the issuer with a key pair, for us, not expired. Keys come from the
 * issuer alone, never from a token's own header. A token that was checked is known by its digest until it expires.
 */
export class TokenVerifier {
  private readonly keys: SigningKeys;
  private readonly verified = new Map<string, Identity>();

  constructor(private readonly rules: TokenRules) {
    this.keys = new SigningKeys(rules.issuer);
  }

  /** The identity of a token that was checked before and still holds. */
  known(token: string): Identity | undefined {
    const identity = this.verified.get(digest(token));
    return identity && identity.expires > Date.now() / 1000 ? identity : undefined;
  }

  /** @throws Refusal 401 for a token that proves nothing, 503 when that cannot be found out. */
  async verify(token: string): Promise<Identity> {
    const known = this.known(token);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, await this.keys.keys(), {
        ...this.rules,
        algorithms: ['ES256', 'RS256', 'EdDSA'],
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'jti'],
        clockTolerance,
      });
      const identity = { issuer: this.rules.issuer, subject: payload.sub!, expires: payload.exp! };
      this.remember(digest(token), identity);
      return identity;
    } catch (error) {
      if (isRefused(error)) throw unauthenticated('The bearer token is not valid.');
      throw problem(
        'identity-provider-unavailable',
        503,
        'Sign-in cannot be checked',
        'The identity provider does not answer. Try again in a moment.',
      );
    }
  }

  private remember(key: string, identity: Identity): void {
    if (this.verified.size >= remembered) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(key, identity);
  }
}

const digest = (token: string): string => hash('sha256', token, 'base64');

/** jose's own errors tell that the token is bad, except where the keys could not be fetched. */
function isRefused(error: unknown): boolean {
  if (error instanceof ProviderAway || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
    return false;
  // A plain JOSEError is an answer of the key endpoint other than 200.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
}
