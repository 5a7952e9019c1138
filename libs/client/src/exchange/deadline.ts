/**
 * Ends what takes its signal when nothing has moved for some time, or when whoever asked for it gives up. Made by hand
 * because `AbortSignal.any` keeps what it made alive for as long as the caller's signal lives.
 */
export class Deadline {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly giveUp = () => this.controller.abort(this.outer?.reason);

  constructor(
    private readonly millis: number,
    private readonly outer?: AbortSignal,
  ) {
    if (outer?.aborted) this.giveUp();
    outer?.addEventListener('abort', this.giveUp);
    this.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Something moved, and more is awaited. */
  start(): void {
    this.pause();
    const late = () => this.controller.abort(new Error(`nothing came for ${this.millis / 1_000} seconds`));
    this.timer = setTimeout(late, this.millis);
  }

  /** Nothing is awaited for now. */
  pause(): void {
    clearTimeout(this.timer);
  }

  /** Over; what still runs with the signal is ended. */
  end(): void {
    this.pause();
    this.outer?.removeEventListener('abort', this.giveUp);
    this.controller.abort();
  }
}
