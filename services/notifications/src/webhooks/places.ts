import { setTimeout as pause } from 'node:timers/promises';
import { Lane } from './lane.js';

/** For each place where quick receivers are sent to there are so many where one waits for the slow: those cost a socket, and no more. */
const slowForOneQuick = 4;

/**
 * Shares out among endpoints how many are sent to at the same time. Whoever keeps us waiting gives their place back after a
 * moment and goes on in a lane for the slow, where they begin from then on, until they are quick again. So endpoints that
 * never answer are in the way of each other only, however many there are.
 */
export class Places {
  private readonly quick: Lane;
  private readonly slow: Lane;
  private readonly slowLately = new Set<string>();

  /** @param options how many quick ones at a time, and after how long an endpoint is slow */
  constructor(private readonly options: { quick: number; patienceMillis: number }) {
    this.quick = new Lane(options.quick);
    this.slow = new Lane(options.quick * slowForOneQuick);
  }

  /** Does something with an endpoint, as soon as there is a place. */
  async hold<T>(endpoint: string, work: () => Promise<T>): Promise<T> {
    return this.slowLately.has(endpoint) ? this.amongSlow(endpoint, work) : this.amongQuick(endpoint, work);
  }

  private async amongQuick<T>(endpoint: string, work: () => Promise<T>): Promise<T> {
    await this.quick.place();
    const working = work();
    const over = settled(working);
    if (await this.isOverSoon(over)) {
      this.quick.back();
      return working;
    }
    this.slowLately.add(endpoint);
    const moved = this.slow.place();
    void over.then(() => moved).then(() => this.slow.back());
    void Promise.race([moved, over]).then(() => this.quick.back());
    return working;
  }

  private async amongSlow<T>(endpoint: string, work: () => Promise<T>): Promise<T> {
    await this.slow.place();
    const working = work();
    const over = settled(working);
    if (await this.isOverSoon(over)) this.slowLately.delete(endpoint);
    await over;
    this.slow.back();
    return working;
  }

  private async isOverSoon(over: Promise<true>): Promise<boolean> {
    const soon = new AbortController();
    const late = pause(this.options.patienceMillis, false, { signal: soon.signal, ref: false }).catch(() => false);
    const isOver = await Promise.race([over, late]);
    soon.abort();
    return isOver;
  }
}

const settled = (work: Promise<unknown>): Promise<true> =>
  work.then(
    () => true,
    () => true,
  );
