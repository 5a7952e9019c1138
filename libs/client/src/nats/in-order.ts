/**
 * Puts what was delivered in the order of its numbers, each once. A broker delivers again what was not acknowledged,
 * and that may come after what was told later.
 */
export class InOrder<T> {
  private readonly held = new Map<number, T>();

  /** @param position the number of the last that was taken */
  constructor(private last: number) {}

  get position(): number {
    return this.last;
  }

  /** False when it was taken before. */
  add(number: number, item: T): boolean {
    if (number <= this.last) return false;
    this.held.set(number, item);
    return true;
  }

  /** The next, once it is there. */
  take(): T | undefined {
    const item = this.held.get(this.last + 1);
    if (item !== undefined) this.held.delete((this.last += 1));
    return item;
  }

  /** Whether later ones wait for one that has not come. */
  get isWaiting(): boolean {
    return this.held.size > 0;
  }

  /**
   * Goes past what will not come any more, never past what is here.
   * @param gone the last number that is not delivered again
   * @returns how many are missing
   */
  passOver(gone: number): number {
    const missing = Math.max(0, Math.min(gone, ...[...this.held.keys()].map((number) => number - 1)) - this.last);
    this.last += missing;
    return missing;
  }
}
