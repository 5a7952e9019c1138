/** A figure about persons that is told as it moves, of a place in a tree of places. */
export interface Headline {
  readonly key: string;
  /** The key of the place one level above, which it is a part of; absent at the top. */
  readonly above?: string | undefined;
  /** Counts of persons that add up from place to place, by name: how many, how many of them met it, how many did not. */
  readonly parts: Readonly<Record<string, number>>;
  /** It is not told for what it is itself. */
  readonly hidden: boolean;
}

/**
 * Headlines that are withheld although they are large enough, because a small one follows from them: whoever knows a
 * place and all places within it but one knows that one too. Behind the nearest place that is told, those that are not
 * hold enough persons beside each small one that it can be anything from nobody to several.
 *
 * They are chosen by their place, not by their counts, so that the choice stays while figures move and tells nothing.
 * @returns their keys
 */
export function withheldHeadlines(headlines: readonly Headline[], threshold: number): Set<string> {
  const tree = new Tree(headlines);
  const small = headlines.filter(
    ({ hidden, parts }) => hidden && Object.values(parts).some((count) => count > 0 && count < threshold),
  );
  for (;;) {
    const partner = firstOf(small, (one) => tree.partnerOf(one, threshold));
    if (!partner) return tree.withheld;
    tree.withheld.add(partner.key);
  }
}

class Tree {
  readonly withheld = new Set<string>();
  private readonly byKey: ReadonlyMap<string, Headline>;
  private readonly within = new Map<string, Headline[]>();

  constructor(headlines: readonly Headline[]) {
    const sorted = [...headlines].sort((a, b) => (a.key < b.key ? -1 : 1));
    this.byKey = new Map(sorted.map((one) => [one.key, one]));
    for (const one of sorted) {
      if (one.above === undefined) continue;
      this.within.set(one.above, [...this.withinOf({ key: one.above }), one]);
    }
  }

  /** What has to be withheld next for the sake of a small one; undefined when it is well hidden, or nothing is told above it. */
  partnerOf(small: Headline, threshold: number): Headline | undefined {
    const told = this.toldAbove(small);
    if (!told) return undefined;
    const unknown = this.unknownIn(told);
    const own = this.unknownIn(small);
    const lacking = Object.keys(told.parts).filter(
      (part) => told.parts[part]! > 0 && (unknown.get(part) ?? 0) - (own.get(part) ?? 0) < threshold,
    );
    const has =
      (part: string) =>
      ({ parts }: Headline) =>
        (parts[part] ?? 0) > 0;
    const candidates = this.toldWithin(told, small).filter((one) => lacking.some((part) => has(part)(one)));
    return candidates.find((one) => lacking.every((part) => has(part)(one))) ?? candidates[0];
  }

  private isTold({ key, hidden }: Headline): boolean {
    return !hidden && !this.withheld.has(key);
  }

  private withinOf({ key }: Pick<Headline, 'key'>): readonly Headline[] {
    return this.within.get(key) ?? [];
  }

  private toldAbove({ above }: Headline): Headline | undefined {
    const place = above === undefined ? undefined : this.byKey.get(above);
    return !place || this.isTold(place) ? place : this.toldAbove(place);
  }

  /** What nobody is told of a place: the sum of the smallest places in it that are not told, down to the next that are. */
  private unknownIn(place: Headline): Map<string, number> {
    const places = this.withinOf(place);
    if (places.length === 0) return new Map(Object.entries(place.parts));
    const sum = new Map<string, number>();
    for (const one of places.filter((each) => !this.isTold(each)))
      for (const [part, count] of this.unknownIn(one)) sum.set(part, (sum.get(part) ?? 0) + count);
    return sum;
  }

  /** Those told next below a place and below what is not told in it, the lowest first; without what lies in `but`. */
  private toldWithin(place: Headline, but: Headline): Headline[] {
    const others = this.withinOf(place).filter((one) => one !== but);
    const lower = others.filter((one) => !this.isTold(one)).flatMap((one) => this.toldWithin(one, but));
    return [...lower, ...others.filter((one) => this.isTold(one))];
  }
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
