import { createHmac } from 'node:crypto';
import { uuidPattern } from '@integras/contracts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * What stands for an id where a partner system sees it: HMAC-SHA-256 under that partner system's key, in the shape of
 * the id, so that schemas hold. A UUID becomes one of version 8 (RFC 9562: 122 bits of the digest), a pseudonym of a
 * person 26 characters of base 32 (130 bits).
 */
export function pseudonymWith(key: Uint8Array, id: string): string {
  const digest = createHmac('sha256', key).update(id).digest();
  return uuidPattern.test(id) ? asUuid(digest) : asBase32(digest);
}

function asUuid(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function asBase32(digest: Buffer): string {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: 26 }, (_, at) => base32[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('');
}
