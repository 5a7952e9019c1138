import type { ServerResponse } from 'node:http';

export interface Patience {
  /** How many bytes may wait for a reader. */
  bytes: number;
  /** How long a reader may leave that many waiting before it is cut off. */
  seconds: number;
}

export interface Frame {
  id?: string;
  event?: string;
  /** One line. */
  data?: string;
  comment?: string;
  /** Milliseconds after which a browser connects again. */
  retry?: number;
}

/** How often a reader is looked at before it is cut off: a process that stood still itself has looked once only. */
const looksBeforeCut = 10;

const order = ['retry', 'id', 'event', 'data'] as const;

export function written(frame: Frame): string {
  let text = frame.comment === undefined ? '' : `: ${frame.comment}\n`;
  for (const field of order) if (frame[field] !== undefined) text += `${field}: ${frame[field]}\n`;
  return `${text}\n`;
}

/**
 * The server's end of one `text/event-stream`. What waits for the other end is bounded: `send` answers a promise once
 * that bound is reached, and a reader that takes nothing for too long is cut off. It loses nothing by that: it comes
 * back with its cursor.
 */
export class EventStream {
  private readonly ended = new AbortController();

  constructor(
    private readonly response: ServerResponse,
    private readonly patience: Patience,
    private readonly onCut: () => void,
  ) {
    // Of the response, not of the request: once a body was read the request never says that it closed.
    response.on('close', () => this.ended.abort());
    response.on('error', () => this.ended.abort());
    // Whoever has gone while it was looked for what they may read says so no more.
    if (response.destroyed) this.ended.abort();
  }

  /** Aborted when either end has closed. */
  get closed(): AbortSignal {
    return this.ended.signal;
  }

  open(headers: Record<string, string> = {}): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    this.response.flushHeaders();
  }

  /** Sends a frame; there is something to wait for only when the reader is behind. */
  send(frame: Frame): Promise<void> | void {
    if (this.closed.aborted) return;
    this.response.write(written(frame));
    if (this.response.writableLength >= this.patience.bytes) return this.taken();
  }

  /** Whether the reader has taken nearly all that was sent. */
  get idle(): boolean {
    return this.response.writableLength < this.patience.bytes / 4;
  }

  end(): void {
    if (!this.closed.aborted) this.response.end();
    this.ended.abort();
  }

  private async taken(): Promise<void> {
    await new Promise<void>((resolve) => {
      let looks = 0;
      const look = () => {
        looks += 1;
        if (looks < looksBeforeCut) return;
        this.onCut();
        this.response.destroy();
        clearInterval(watch);
      };
      const watch = setInterval(look, (this.patience.seconds * 1_000) / looksBeforeCut);
      const done = () => {
        clearInterval(watch);
        this.response.off('drain', done);
        this.closed.removeEventListener('abort', done);
        resolve();
      };
      this.response.on('drain', done);
      this.closed.addEventListener('abort', done);
    });
  }
}
