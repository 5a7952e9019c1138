import { CLOCK, type Clock } from '@integras/messaging';
import { CannotStart, isLoopback, problem, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Agent, fetch } from 'undici';
import { type GatewaySettings } from '../gateway.settings.js';
import type { Attempt, SignedIn } from './signed-in.js';

/** A person waits rather than to begin anew. */
const patienceSeconds = 20;

/** The provider said no: the sign-in, or the going on of one, is over. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

/** Our conversation with the OpenID provider: authorization code with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;
  private readonly callback: string;

  /**
   * A connection for each request: what the provider has just given up would fail what was sent over it, and a code or a
   * refresh token is good for one request.
   */
  private readonly connections = new Agent({ pipelining: 0 });

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.callback = new URL('/auth/callback', settings.PUBLIC_URL).href;
    if (isPlain(settings.OIDC_ISSUER) && !isLoopback(new URL(settings.OIDC_ISSUER).hostname)) {
      throw new CannotStart('OIDC_ISSUER must be an https address: passwords and tokens pass through it.');
    }
  }

  /** Where to send the browser, and what to remember until it comes back. */
  async begin(back: string): Promise<{ address: string; state: string; attempt: Attempt }> {
    const configuration = await this.configuration();
    const attempt = { verifier: oidc.randomPKCECodeVerifier(), nonce: oidc.randomNonce(), back };
    const state = oidc.randomState();
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      scope: 'openid profile offline_access',
      resource: this.settings.OIDC_AUDIENCE,
      state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, state, attempt };
  }

  /** @throws SignInRefused */
  async finish(query: string, state: string, { verifier, nonce }: Attempt): Promise<SignedIn> {
    const configuration = await this.configuration();
    const answer = await refusing(
      oidc.authorizationCodeGrant(
        configuration,
        new URL(`${this.callback}?${query}`),
        { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true },
        { resource: this.settings.OIDC_AUDIENCE },
      ),
    );
    const claims = answer.claims()!;
    const name = claims['name'] ?? claims['preferred_username'];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      ...(typeof name === 'string' && { name }),
      ...this.tokensIn(answer),
    };
  }

  /** @throws SignInRefused when the session cannot go on. */
  async goOn(signedIn: SignedIn): Promise<SignedIn> {
    if (!signedIn.refreshToken) throw new SignInRefused('the provider gave no refresh token');
    const configuration = await this.configuration();
    const resource = this.settings.OIDC_AUDIENCE;
    const answer = await refusing(oidc.refreshTokenGrant(configuration, signedIn.refreshToken, { resource }));
    return { ...signedIn, ...this.tokensIn(answer) };
  }

  /** Takes the refresh token back, and answers where the browser ends its session at the provider, if it has such a place. */
  async signOut({ refreshToken, idToken }: SignedIn): Promise<string | undefined> {
    const configuration = await this.configuration();
    const server = configuration.serverMetadata();
    if (refreshToken && server.revocation_endpoint) {
      await oidc.tokenRevocation(configuration, refreshToken).catch(() => undefined);
    }
    if (!server.end_session_endpoint) return undefined;
    const address = oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: new URL('/', this.settings.PUBLIC_URL).href,
      ...(idToken && { id_token_hint: idToken }),
    });
    return address.href;
  }

  private tokensIn(answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers) {
    return {
      accessToken: answer.access_token,
      accessEnds: this.clock.now().getTime() + (answer.expiresIn() ?? 60) * 1_000,
      ...(answer.refresh_token && { refreshToken: answer.refresh_token }),
      ...(answer.id_token && { idToken: answer.id_token }),
    };
  }

  private async configuration(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.settings;
    this.found ??= oidc.discovery(
      new URL(OIDC_ISSUER),
      OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET,
      oidc.ClientSecretBasic(OIDC_CLIENT_SECRET),
      {
        timeout: patienceSeconds,
        [oidc.customFetch]: (address, options) => fetch(address, { ...options, dispatcher: this.connections }),
        ...(isPlain(OIDC_ISSUER) && { execute: [oidc.allowInsecureRequests] }),
      },
    );
    try {
      return await this.found;
    } catch {
      this.found = undefined;
      throw away();
    }
  }
}

/** An answer that says no is a refusal; one that does not come is not. */
async function refusing<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if (isAway(error)) {
      throw away();
    }
    throw new SignInRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** No answer, none in time, or one that only says that something is broken there. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, code, status, cause } = error as Record<
    'name' | 'message' | 'code' | 'status' | 'cause',
    unknown
  >;
  if (typeof status === 'number') return status >= 500;
  if (code === 'OAUTH_TIMEOUT' || (name === 'TypeError' && message === 'fetch failed')) return true;
  return isAway(cause);
}

const away = () =>
  problem(
    'identity-provider-unavailable',
    503,
    'Sign-in is not possible now',
    'The identity provider does not answer. Try again in a moment.',
  );
const isPlain = (address: string): boolean => new URL(address).protocol === 'http:';
