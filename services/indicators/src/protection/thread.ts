import { Worker } from 'node:worker_threads';
import type { Publication, Release, release, republish } from '@integras/disclosure';

/** What is asked of a thread. */
export type Asked =
  | { job: 'republish'; of: Parameters<typeof republish> }
  | { job: 'release'; of: Parameters<typeof release> };

/** What it answers. */
export interface Told {
  id: number;
  result?: Publication | Release;
  failed?: string;
}

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

const file = new URL('./protection.worker.js', import.meta.url);

/** A thread that answers one job after the other; it begins with the first, and anew when it has fallen over one. */
export class Thread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  ask<R extends Publication | Release>(asked: Asked): Promise<R> {
    this.worker ??= this.started();
    const id = ++this.last;
    return new Promise<R>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // A thread has no origin; that is a window's.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.worker!.postMessage({ id, ...asked });
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private started(): Worker {
    const worker = new Worker(file);
    worker.unref();
    worker.on('message', ({ id, result, failed }: Told) => {
      const { resolve, reject } = this.waiting.get(id)!;
      this.waiting.delete(id);
      if (failed === undefined) resolve(result as never);
      else reject(new Error(failed));
    });
    worker.on('error', (error) => this.ended(error as Error));
    worker.on('exit', () => this.ended(new Error('the thread that protects tables has ended')));
    return worker;
  }

  /** The next one who asks starts another. */
  private ended(error: Error): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
