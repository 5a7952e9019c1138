/** So many at a time; the others wait in the order in which they came. */
export class Lane {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** @returns done when there is a place, which is the caller's until it is given {@link back} */
  place(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.waiting.push(resolve));
    this.free -= 1;
    return Promise.resolve();
  }

  back(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
