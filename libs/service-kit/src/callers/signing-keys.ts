import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const discoveryTimeout = 5_000;
/** A provider that is away is asked again after this long, however many requests wait for it. */
const coolDown = 2_000;

/** The identity provider does not answer: nothing can be said of a token, neither good nor bad. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** The signing keys of one OpenID issuer: found by discovery at first use, then kept and renewed by jose. */
export class SigningKeys {
  private found: Promise<JWTVerifyGetKey> | undefined;
  private failedAt = -Infinity;

  constructor(private readonly issuer: string) {}

  /** @throws ProviderAway */
  async keys(): Promise<JWTVerifyGetKey> {
    if (!this.found && performance.now() - this.failedAt < coolDown)
      throw new ProviderAway('the identity provider did not answer');
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch (error) {
      this.found = undefined;
      this.failedAt = performance.now();
      throw new ProviderAway('the identity provider does not answer', { cause: error });
    }
  }

  private async discover(): Promise<JWTVerifyGetKey> {
    const address = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(discoveryTimeout), redirect: 'error' });
    const { issuer, jwks_uri: keys } = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
    if (issuer !== this.issuer || typeof keys !== 'string')
      throw new Error(`${address} does not describe ${this.issuer}`);
    return createRemoteJWKSet(new URL(keys), {
      timeoutDuration: discoveryTimeout,
      cooldownDuration: 10_000,
      cacheMaxAge: 600_000,
    });
  }
}
