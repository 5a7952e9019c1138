import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** An identity provider of a test's own: it publishes its keys and signs whatever the test wants. */
export interface TestIssuer {
  url: string;
  audience: string;
  /** An access token for a subject, valid for an hour unless the claims or the header say otherwise. */
  token(subject: string, claims?: JWTPayload, header?: { typ?: string; kid?: string }): Promise<string>;
  /** What everybody may see of the key that signs. */
  publicKey(): JWK;
  /** Signs with a new key from now on, and in another way if the test says so; the old one is gone. */
  rotate(algorithm?: string): Promise<void>;
  /** How often the keys were fetched. */
  fetches(): number;
  stop(): Promise<void>;
}

export async function testIssuer(): Promise<TestIssuer> {
  const audience = 'urn:integras:test';
  let signing = await newKey();
  let fetches = 0;
  const server = createServer((request, response) => {
    const known: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/jwks` },
      '/jwks': { keys: [signing.publicKey] },
    };
    if (request.url === '/jwks') fetches += 1;
    const answer = known[request.url ?? ''];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    audience,
    token: (subject, claims = {}, header = {}) =>
      new SignJWT({
        iss: url,
        aud: audience,
        sub: subject,
        jti: randomUUID(),
        iat: seconds(0),
        exp: seconds(3600),
        ...claims,
      })
        .setProtectedHeader({ alg: signing.publicKey.alg, typ: 'at+jwt', kid: signing.kid, ...header })
        .sign(signing.privateKey),
    publicKey: () => signing.publicKey,
    rotate: async (algorithm) => {
      signing = await newKey(algorithm);
    },
    fetches: () => fetches,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

async function newKey(alg = 'ES256') {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}
