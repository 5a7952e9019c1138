/** How a value was meant to come from its baseline to its target. Days count on any one scale. */
export interface Path {
  baseline: number;
  target: number;
  /** The day of the baseline. */
  from: number;
  /** The day of the target. */
  to: number;
  /** What was meant to be reached in between, in any order. */
  interim?: readonly { on: number; value: number }[];
}

/**
 * What a value was meant to be on a day: straight from the baseline over the interim targets to the target, the
 * baseline before, the target after.
 * @throws RangeError when the days of the path do not follow each other: each interim target lies between `from` and
 * `to` on a day of its own.
 */
export function expectedOn({ baseline, target, from, to, interim = [] }: Path, day: number): number {
  const stations = [
    { on: from, value: baseline },
    ...interim.toSorted((a, b) => a.on - b.on),
    { on: to, value: target },
  ];
  if (stations.some(({ on }, i) => i > 0 && !(on > stations[i - 1]!.on))) {
    throw new RangeError(`no path: its days are ${stations.map(({ on }) => on).join(', ')}`);
  }
  if (day <= from) return baseline;
  const next = stations.findIndex(({ on }) => day <= on);
  if (next < 0) return target;
  const [a, b] = [stations[next - 1]!, stations[next]!];
  // At a station its own value, not what rounding makes of it.
  return day === b.on ? b.value : a.value + ((b.value - a.value) * (day - a.on)) / (b.on - a.on);
}
