import { randomBytes } from 'node:crypto';
import { signatureBy, unknownLike } from './signing.js';

export interface Receiving {
  /** Where the receiver listens. */
  url: string;
  /** The secret it knows, as in `whsec_…`; or of `newKey` the one of which it knows the public half. */
  secret: string;
  /** Where it tells, as a JSON array, the ids of the facts it holds; without it that is not looked at. */
  heldAt?: string;
  /** How long it may take to answer; 15 seconds when absent, as installations wait. */
  millis?: number;
}

export interface Delivery {
  id: string;
  body: string;
  headers: Record<string, string>;
}

type Signing = { secret: string } | { signature: string };

/** What is said to a receiver, as an installation says it. */
export class Conversation {
  private number = 0;

  constructor(private readonly receiving: Receiving) {}

  get tellsWhatItHolds(): boolean {
    return this.receiving.heldAt !== undefined;
  }

  /** A delivery signed with the receiver's secret unless said otherwise, now or so many seconds from now. */
  delivery(
    { id, body }: { id: string; body: string },
    seconds = 0,
    contentType = 'application/cloudevents+json',
  ): Delivery {
    const at = new Date(Date.now() + seconds * 1_000);
    this.number += 1;
    return {
      id,
      body,
      headers: {
        'content-type': contentType,
        'integras-number': String(this.number),
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': this.signature(id, at, body, this.receiving),
      },
    };
  }

  of(event: { id: string }, seconds = 0): Delivery {
    return this.delivery({ id: event.id, body: JSON.stringify(event) }, seconds);
  }

  /** The same delivery with other signatures, in this order; `own` is the right one. */
  signedBy(delivery: Delivery, ...signings: ('own' | 'unknown' | 'unknown kind')[]): Delivery {
    const at = new Date(Number(delivery.headers['webhook-timestamp']) * 1_000);
    const by = {
      own: this.receiving,
      unknown: { secret: unknownLike(this.receiving.secret) },
      'unknown kind': { signature: `v9z,${randomBytes(32).toString('base64')}` },
    };
    const signatures = signings.map((signing) => this.signature(delivery.id, at, delivery.body, by[signing]));
    return { ...delivery, headers: { ...delivery.headers, 'webhook-signature': signatures.join(' ') } };
  }

  /** @throws what keeps an answer from coming */
  async say({ body, headers }: Delivery): Promise<{ status: number; body: string }> {
    const { url, millis = 15_000 } = this.receiving;
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(millis),
    });
    return { status: answer.status, body: await answer.text() };
  }

  /** @returns how often the receiver holds a fact */
  async held(id: string): Promise<number> {
    const answer = await fetch(this.receiving.heldAt!, { signal: AbortSignal.timeout(15_000) });
    const ids: unknown = await answer.json();
    if (!Array.isArray(ids)) throw new Error(`${this.receiving.heldAt} answers with no array of ids`);
    return ids.filter((each) => each === id).length;
  }

  private signature(id: string, at: Date, body: string, signing: Signing): string {
    return 'signature' in signing ? signing.signature : signatureBy(signing.secret, id, at, body);
  }
}
