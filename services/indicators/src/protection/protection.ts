import { Worker } from 'node:worker_threads';
import type { Publication, Release, release, republish } from '@integras/disclosure';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** What is asked of the worker. */
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

// The same file from the sources and from what is built of them: a thread can only run the latter.
const file = new URL('../../dist/protection/protection.worker.js', import.meta.url);

/**
 * Protects tables in a thread of its own: for a large one that takes seconds, in which this one goes on counting.
 * Jobs are done one after the other.
 */
@Injectable()
export class Protection implements BeforeApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** As `republish` of libs/disclosure. */
  republish(...of: Parameters<typeof republish>): Promise<Publication> {
    return this.ask({ job: 'republish', of });
  }

  /** As `release` of libs/disclosure. */
  release(...of: Parameters<typeof release>): Promise<Release> {
    return this.ask({ job: 'release', of });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private ask<R extends Publication | Release>(asked: Asked): Promise<R> {
    this.worker ??= this.started();
    const id = ++this.last;
    return new Promise<R>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // A thread has no origin; that is a window's.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.worker!.postMessage({ id, ...asked });
    });
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
