import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes, sign } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** With a secret that both know, or with a key of which the receiver knows the public half only. */
export const signings = ['hmac', 'ed25519'] as const;
export type Signing = (typeof signings)[number];

const privateKey = 'whsk_';
const publicKey = 'whpk_';
const halfBytes = 32;

/** A new secret, in the form of the Standard Webhooks specification; of a key its private half and its public one. */
export function newSecret(signing: Signing): string {
  if (signing === 'hmac') return `whsec_${randomBytes(32).toString('base64')}`;
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Required<JsonWebKey>;
  return privateKey + Buffer.concat([d, x].map((half) => Buffer.from(half, 'base64url'))).toString('base64');
}

/** What signs by a secret. */
export function signingOf(secret: string): Signing {
  return secret.startsWith(privateKey) ? 'ed25519' : 'hmac';
}

/** What a receiver checks signatures with; undefined where that is the secret itself. */
export function publicKeyOf(secret: string): string | undefined {
  return signingOf(secret) === 'hmac' ? undefined : publicKey + halvesOf(secret)[1].toString('base64');
}

/**
 * The headers of the Standard Webhooks specification: the id stays the same however often something is sent, the time
 * is that of the attempt, and each secret signs.
 */
export function signed(id: string, body: string, secrets: readonly string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatureBy = (secret: string) =>
    signingOf(secret) === 'hmac'
      ? new Webhook(secret).sign(id, now, body)
      : `v1a,${sign(null, Buffer.from(`${id}.${timestamp}.${body}`), keyOf(secret)).toString('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(signatureBy).join(' '),
  };
}

function keyOf(secret: string) {
  const [d, x] = halvesOf(secret).map((half) => half.toString('base64url')) as [string, string];
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
}

function halvesOf(secret: string): [Buffer, Buffer] {
  const both = Buffer.from(secret.slice(privateKey.length), 'base64');
  return [both.subarray(0, halfBytes), both.subarray(halfBytes)];
}
