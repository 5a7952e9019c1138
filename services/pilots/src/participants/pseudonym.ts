import { createHmac } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * What is kept of the reference an organisation chose for a person: nothing but keyed digests of it. Without the key
 * nobody can find out which reference one came from, not even by trying all that exist.
 */
export class Pseudonyms {
  constructor(private readonly key: string) {}

  /** The same for the same reference in all pilots of a project; 130 bits in base 32 (RFC 4648, lower case). */
  person(project: string, reference: string): string {
    const digest = this.digest(`${project}|person|${normal(reference)}`);
    let text = '';
    for (let bit = 0; text.length < 26; bit += 5) {
      const pair = ((digest[bit >> 3]! << 8) | digest[(bit >> 3) + 1]!) >> (11 - (bit & 7));
      text += alphabet[pair & 31];
    }
    return text;
  }

  /** The id of a participation, shaped like a UUIDv4: whoever knows the reference finds it by one look at the primary key. */
  participant(pilot: string, reference: string): string {
    return uuidOf(this.digest(`${pilot}|participant|${normal(reference)}`));
  }

  /** What a project remembers something by, without remembering the thing. It is a secret of its own: derive from it. */
  seal(...parts: string[]): string {
    return this.digest(`seal|${JSON.stringify(parts)}`).toString('base64url');
  }

  private digest(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

/** An id shaped like a UUIDv4, of the first 16 bytes of a digest. */
export function uuidOf(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The same reference, however it was typed: spaces around it and the way accents are composed do not matter. */
const normal = (reference: string): string => reference.trim().normalize('NFC');
