/** Does something again and again with a pause after each time, and never twice at once. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly job: () => Promise<void>,
    private readonly pauseMillis: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer ??= this.later();
  }

  /** After the time under way. */
  once(): Promise<void> {
    this.running = this.running.catch(() => undefined).then(this.job);
    return this.running;
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running.catch(() => undefined);
  }

  private later(): NodeJS.Timeout {
    return setTimeout(() => void this.goOn(), this.pauseMillis).unref();
  }

  private async goOn(): Promise<void> {
    await this.once().catch(this.onFailure);
    if (this.timer) this.timer = this.later();
  }
}
