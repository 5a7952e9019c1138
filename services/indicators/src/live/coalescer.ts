import type { Timers } from './timers.js';

interface Waiting<T> {
  item: T;
  /** Changed by itself, and not while much changed at once. */
  now: boolean;
}

/**
 * Lets changes through by key: the first at once, further ones of the same key after at least `interval`, the latest
 * always. What is sent is read when it is sent, so the latest wins by itself; one sending at a time keeps the order.
 * Where more wait than are sent together, what changes now goes before what changed while much did, so that nobody
 * waits for the past; then by key, so that what stands together is sent together.
 */
export class Coalescer<T> {
  /** Keys that changed since they were last sent. */
  private readonly waiting = new Map<string, Waiting<T>>();
  /** When each key may be sent again. */
  private readonly restsUntil = new Map<string, number>();
  private sending: Promise<void> | undefined;
  private wakesAt = Infinity;
  /** While much changes at once nothing is sent before. */
  private closedUntil = -Infinity;
  private onceIn = 0;

  constructor(
    private readonly timers: Timers,
    private readonly interval: number,
    private readonly keyOf: (item: T) => string,
    private readonly send: (items: T[]) => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly mostTogether = Infinity,
  ) {}

  changed(items: Iterable<T>): void {
    this.closedUntil = -Infinity;
    for (const item of items) this.waiting.set(this.keyOf(item), { item, now: true });
    this.sendDue();
  }

  /** As `changed`, for times when much changes at once: all together are sent once in a while, and not before. */
  changedInPassing(items: Iterable<T>, onceIn: number): void {
    if (this.closedUntil === -Infinity) this.closedUntil = this.timers.now() + onceIn;
    this.onceIn = onceIn;
    for (const item of items) {
      const key = this.keyOf(item);
      this.waiting.set(key, { item, now: this.waiting.get(key)?.now ?? false });
    }
    this.sendDue();
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.sending) await this.sending;
  }

  /** Sends what waits, without its rest: for the end of the process. */
  async finish(): Promise<void> {
    this.restsUntil.clear();
    this.closedUntil = -Infinity;
    this.sendDue();
    await this.idle();
  }

  private sendDue(): void {
    if (this.sending || this.waiting.size === 0) return;
    const now = this.timers.now();
    if (now < this.closedUntil) return this.wake(this.closedUntil);
    const rested = [...this.waiting].filter(([key]) => (this.restsUntil.get(key) ?? -Infinity) <= now);
    if (rested.length === 0) return this.wake(this.firstRested(now));
    const due = rested.length > this.mostTogether ? rested.sort(inTurn).slice(0, this.mostTogether) : rested;
    if (this.closedUntil > -Infinity && due.length === rested.length) this.closedUntil = now + this.onceIn;
    for (const [key] of due) {
      this.waiting.delete(key);
      this.restsUntil.set(key, now + this.interval);
    }
    this.sending = this.send(due.map(([, { item }]) => item))
      // What could not be sent waits its turn again, unless it has changed meanwhile and waits already.
      .catch((error: unknown) => {
        for (const [key, waiting] of due) if (!this.waiting.has(key)) this.waiting.set(key, waiting);
        this.failed(error);
      })
      .then(() => {
        this.sending = undefined;
        this.forgetRested();
        this.sendDue();
      });
  }

  private firstRested(now: number): number {
    let first = Infinity;
    for (const key of this.waiting.keys()) first = Math.min(first, this.restsUntil.get(key) ?? now);
    return first;
  }

  private wake(at: number): void {
    if (at >= this.wakesAt) return;
    this.wakesAt = at;
    this.timers.after(Math.max(0, at - this.timers.now()), () => {
      this.wakesAt = Infinity;
      this.sendDue();
    });
  }

  /** Memory stays with what moves: a key that has rested long enough is as good as new. */
  private forgetRested(): void {
    const now = this.timers.now();
    for (const [key, until] of this.restsUntil) if (until <= now) this.restsUntil.delete(key);
  }
}

function inTurn<T>([key, { now }]: [string, Waiting<T>], [otherKey, other]: [string, Waiting<T>]): number {
  if (now !== other.now) return now ? -1 : 1;
  return key < otherKey ? -1 : 1;
}
