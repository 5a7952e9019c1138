import type { Entry } from './entry.js';

export interface RingLimits {
  entries: number;
  bytes: number;
}

/**
 * The newest entries of one stream, shared by all who read it. It knows from which number on it holds everything, so
 * that a reader finds here either all it is missing or none of it.
 */
export class Ring {
  private held: (Entry | undefined)[] = [];
  private gone = 0;
  private bytes = 0;

  /** @param last the number of the newest message that is not in the ring */
  constructor(
    private readonly limits: RingLimits,
    private last: number,
    private since = last,
  ) {}

  /** The newest entry seen, as long as it is held. */
  get newest(): Entry | undefined {
    return this.held.at(-1);
  }

  add(entry: Entry): void {
    if (entry.erases !== undefined) this.forget(entry.erases);
    this.held.push(entry);
    this.last = entry.sequence;
    this.bytes += entry.bytes;
    while (this.size > this.limits.entries || this.bytes > this.limits.bytes) this.drop();
    if (this.gone > 1_024 && this.gone > this.held.length / 2) {
      this.held = this.held.slice(this.gone);
      this.gone = 0;
    }
  }

  /** Whether everything that comes after this number is here, or has not come yet. */
  covers(sequence: number): boolean {
    return sequence >= this.since;
  }

  /** The first entries after this number, at most so many. */
  after(sequence: number, limit: number): Entry[] {
    if (sequence >= this.last) return [];
    let low = this.gone;
    let high = this.held.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.held[middle]!.sequence <= sequence) low = middle + 1;
      else high = middle;
    }
    return this.held.slice(low, low + limit) as Entry[];
  }

  /** Lets go of what says anything of an entity that was erased. Readers get what is left, in order. */
  private forget(entity: string): void {
    this.held = this.held.filter((entry) => {
      const goes = entry !== undefined && entry.mentions(entity);
      if (goes) this.bytes -= entry.bytes;
      return entry === undefined || !goes;
    });
  }

  private get size(): number {
    return this.held.length - this.gone;
  }

  private drop(): void {
    const oldest = this.held[this.gone]!;
    // The slot is emptied at once, the array cut only now and then.
    this.held[this.gone] = undefined;
    this.gone += 1;
    this.bytes -= oldest.bytes;
    this.since = oldest.sequence;
  }
}
