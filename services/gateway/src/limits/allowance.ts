import type { Clock } from '@integras/messaging';
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

/** How many portions an allowance is fetched in: what one process may have fetched and not used is one of them. */
const portions = 60;
const most = 50_000;

interface Fetched {
  left: number;
  /** Milliseconds at which the counting begins anew. */
  until: number;
  fetching?: Promise<void>;
}

/**
 * Spends what a shared counter allows, portion by portion: the counter is asked once for many requests, so that
 * counting costs next to nothing, and is exact to a portion for each process.
 */
export class Allowance {
  private readonly fetched = new Map<string, Fetched>();
  private readonly portion: number;

  constructor(
    private readonly counter: Pick<RateLimiterAbstract, 'consume'>,
    points: number,
    private readonly clock: Clock,
  ) {
    this.portion = Math.max(1, Math.floor(points / portions));
  }

  /** True at once while there is something left here; otherwise asks, and throws the counter's answer when it is no. */
  take(key: string): true | Promise<void> {
    const held = this.fetched.get(key);
    if (held && held.left > 0 && this.clock.now().getTime() < held.until) {
      held.left -= 1;
      return true;
    }
    return this.fetch(key);
  }

  private async fetch(key: string): Promise<void> {
    const held = this.fetched.get(key) ?? { left: 0, until: 0 };
    if (this.fetched.size > most) this.fetched.clear();
    this.fetched.set(key, held);
    held.fetching ??= this.ask(key, held).finally(() => (held.fetching = undefined));
    await held.fetching;
    const next = this.take(key);
    if (next !== true) await next;
  }

  private async ask(key: string, held: Fetched): Promise<void> {
    const now = this.clock.now().getTime();
    try {
      const { msBeforeNext } = await this.counter.consume(key, this.portion);
      held.left = this.portion;
      held.until = now + msBeforeNext;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw refusal;
      // Nobody can count now: nobody is held up either.
      held.left = this.portion;
      held.until = now + 1_000;
    }
  }
}
