const remembered = 2_000;

/**
 * The ids of the events delivered last. The cursor alone already keeps them from coming twice; this holds as well when
 * an installation tells the same fact twice.
 */
export class RecentlyDelivered {
  private readonly ids = new Set<string>();

  /** False when it was delivered before. */
  add(id: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    if (this.ids.size > remembered) for (const oldest of this.ids) return this.ids.delete(oldest);
    return true;
  }

  clear(): void {
    this.ids.clear();
  }
}
