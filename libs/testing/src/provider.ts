import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@integras/local/addresses/free-port.mjs';
import { startOidc } from '@integras/local/oidc/oidc.mjs';
import { gatewayCookieFor } from '@integras/local/requests/sign-in.mjs';

export { freePort };

/** The real OpenID provider of the local stack, with its demo accounts, for tests that sign in as a browser does. */
export interface TestProvider {
  issuer: string;
  audience: string;
  clientId: string;
  clientSecret: string;
  /** The cookies a browser holds after this account has signed in at the gateway. */
  signIn(gateway: string, account: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param publicUrl the gateway people come back to */
export async function testProvider(publicUrl: string): Promise<TestProvider> {
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-oidc-'));
  const port = await freePort();
  const clientSecret = randomBytes(24).toString('base64url');
  const audience = 'urn:integras:test';
  const provider = await startOidc({
    port,
    issuer: `http://127.0.0.1:${port}`,
    dataDir,
    audience,
    redirectUris: [new URL('/auth/callback', publicUrl).href],
    gatewaySecret: clientSecret,
  });
  let stopped: Promise<void> | undefined;
  return {
    issuer: provider.issuer,
    audience,
    clientId: 'integras-gateway',
    clientSecret,
    signIn: gatewayCookieFor,
    stop: () => (stopped ??= provider.stop().then(() => rmSync(dataDir, { recursive: true, force: true }))),
  };
}
