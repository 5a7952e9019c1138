/**
 * How often one member (a person) occurs, by key. A distinct count sees a member where the number is above zero, so
 * only the steps between 0 and 1 move it.
 */
export class Occurrences {
  private readonly counts: Map<string, number>;

  constructor(counts: Iterable<readonly [key: string, count: number]> = []) {
    this.counts = new Map(counts);
  }

  add(key: string): void {
    this.move(key, 1);
  }

  remove(key: string): void {
    this.move(key, -1);
  }

  /** Keys with their counts; none is 0. */
  entries(): [key: string, count: number][] {
    return [...this.counts];
  }

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  /** Below zero is kept: whatever the order in which parts of a history arrive, their sum is the same. */
  private move(key: string, by: number): void {
    const count = (this.counts.get(key) ?? 0) + by;
    if (count === 0) this.counts.delete(key);
    else this.counts.set(key, count);
  }
}

/** Where a member is seen now and was not before, and the other way round. */
export function moved(before: ReadonlySet<string>, after: ReadonlySet<string>): { entered: string[]; left: string[] } {
  return {
    entered: [...after].filter((key) => !before.has(key)),
    left: [...before].filter((key) => !after.has(key)),
  };
}
