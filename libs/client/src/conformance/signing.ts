import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What a receiver is tried with that knows the public half of a key only; Standard Webhooks names both halves so. */
export interface Key {
  /** `whsk_…`, the private half and the public one. */
  secret: string;
  /** `whpk_…`, for the receiver. */
  publicKey: string;
}

const privateHalf = 'whsk_';

export function newKey(): Key {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const [own, known] = [d!, x!].map((half) => Buffer.from(half, 'base64url')) as [Buffer, Buffer];
  return {
    secret: privateHalf + Buffer.concat([own, known]).toString('base64'),
    publicKey: `whpk_${known.toString('base64')}`,
  };
}

/** Another one of the same kind, which a receiver does not know. */
export function unknownLike(secret: string): string {
  return secret.startsWith(privateHalf) ? newKey().secret : `whsec_${randomBytes(32).toString('base64')}`;
}

/** `v1,…` by a secret that both know, `v1a,…` by a key. */
export function signatureBy(secret: string, id: string, at: Date, body: string): string {
  if (!secret.startsWith(privateHalf)) return new Webhook(secret).sign(id, at, body);
  const both = Buffer.from(secret.slice(privateHalf.length), 'base64');
  const [d, x] = [both.subarray(0, 32), both.subarray(32)].map((half) => half.toString('base64url')) as [
    string,
    string,
  ];
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  const signed = `${id}.${Math.floor(at.getTime() / 1_000)}.${body}`;
  return `v1a,${sign(null, Buffer.from(signed), key).toString('base64')}`;
}
