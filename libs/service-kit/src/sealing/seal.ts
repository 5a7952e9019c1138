import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** What was handed in was not sealed with this key for this purpose, or was changed since. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Makes text unreadable and unchangeable for everybody without the key: AES-256-GCM with a fresh nonce each time. */
export class Seal {
  private readonly key: Uint8Array;

  /** Each purpose has a key of its own, so that what was sealed for one opens for no other. */
  constructor(secret: string, purpose: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', `integras.${purpose}`, 32));
  }

  /** @param bound has to be said again to open it, and is not part of the sealed text */
  close(text: string, bound = ''): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(bound));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  /** @throws SealBroken */
  open(sealed: string, bound = ''): string {
    const bytes = Buffer.from(sealed, 'base64url');
    // Node ignores what is no base64url: the same bytes must have one spelling only.
    if (bytes.length < nonceLength + tagLength || bytes.toString('base64url') !== sealed) {
      throw new SealBroken('not a sealed text');
    }
    const end = bytes.length - tagLength;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(end));
    try {
      return decipher.update(bytes.subarray(nonceLength, end), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new SealBroken('sealed with another key, for another purpose or reader, or changed');
    }
  }
}
