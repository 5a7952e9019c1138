import { type Bounds, propagate, wholeWidth } from './bounds.js';
import { type Component, components } from './component.js';
import { Extremes } from './extremes.js';
import { Seen } from './seen.js';
import { anySolution, type Solution } from './solution.js';
import type { System } from './system.js';
import { Walk } from './walk.js';

/** How wide an interval the unknowns of a system need, by their numbers; whole persons. */
export type Needs = ReadonlyMap<number, number>;

const directions = ['maximize', 'minimize'] as const;

/**
 * The unknowns that an attacker can narrow below what they need. Exact, and the costly part last: the sums one by one
 * find most narrow ones, a walk sees most others wide, a few linear programs prove more of them so, and one each decides
 * what is left.
 */
export function narrow(system: System, needs: Needs): number[] {
  const bounds = propagate(system);
  const isNarrow = ([unknown, width]: readonly [number, number]) =>
    wholeWidth(bounds.low[unknown]!, bounds.high[unknown]!) < width;
  const certain = [...needs].filter(isNarrow).map(([unknown]) => unknown);
  if (certain.length > 0) return certain;
  return components(system, bounds).flatMap((component) => narrowIn(component, system, bounds, needs));
}

/** How wide an interval an attacker is left with of each of these unknowns; exact. */
export function widthsIn(system: System, unknowns: readonly number[]): Map<number, number> {
  const wanted = new Set(unknowns);
  const bounds = propagate(system);
  const widths = new Map(unknowns.map((one) => [one, wholeWidth(bounds.low[one]!, bounds.high[one]!)]));
  for (const component of components(system, bounds)) {
    const members = [...component.free, ...component.dependent];
    const here = members.filter((unknown) => wanted.has(unknown));
    if (here.length === 0) continue;
    const extremes = new Extremes(component, bounds, truthOf(members, system) ?? anySolution(component, bounds));
    for (const unknown of here) {
      const [high, low] = directions.map((direction) => extremes.of(new Map([[unknown, 1]]), direction).value);
      widths.set(unknown, wholeWidth(low!, high!));
    }
  }
  return widths;
}

function narrowIn(component: Component, system: System, bounds: Bounds, needs: Needs): number[] {
  const members = [...component.free, ...component.dependent];
  const here = members.filter((unknown) => needs.has(unknown));
  if (here.length === 0) return [];
  const first = truthOf(members, system) ?? anySolution(component, bounds);
  const seen = new Seen();
  seen.add(first);
  const isDoubtful = (unknown: number) => !seen.isWide(unknown, needs.get(unknown)!);
  if (!walked(here, isDoubtful, new Walk(component, bounds, first), seen)) return [];
  const extremes = new Extremes(component, bounds, first);
  return inGroups(here, isDoubtful, extremes, seen).filter((unknown) => {
    for (const direction of directions) {
      if (!isDoubtful(unknown)) return false;
      const { value, solution } = extremes.of(new Map([[unknown, 1]]), direction);
      seen.reaches(unknown, value);
      if (solution) seen.add(solution);
    }
    return isDoubtful(unknown);
  });
}

/** True when something is doubtful still. */
function walked(all: number[], isDoubtful: (unknown: number) => boolean, walk: Walk, seen: Seen): boolean {
  let doubtful = all.filter(isDoubtful);
  for (let proved = Infinity; doubtful.length > 0 && proved > 0;) {
    walk.turn(seen);
    const left = doubtful.filter(isDoubtful);
    proved = doubtful.length - left.length;
    doubtful = left;
  }
  return doubtful.length > 0;
}

/** Pulls at all at once, half of them up and half of them down, ever other halves, as long as that proves many wide. */
function inGroups(all: number[], isDoubtful: (unknown: number) => boolean, extremes: Extremes, seen: Seen): number[] {
  let doubtful = all.filter(isDoubtful);
  for (let bit = 0, proved = Infinity; doubtful.length > 4 && proved > doubtful.length / 10; bit++) {
    const weights = new Map(doubtful.map((unknown, i) => [unknown, (i >> bit) % 2 === 0 ? 1 : -1]));
    for (const direction of directions) {
      const { solution } = extremes.of(weights, direction);
      if (solution) seen.add(solution);
    }
    const left = doubtful.filter(isDoubtful);
    proved = doubtful.length - left.length;
    doubtful = left;
  }
  return doubtful;
}

function truthOf(members: readonly number[], { unknowns }: System): Solution | undefined {
  if (members.some((unknown) => unknowns[unknown]!.truth === undefined)) return undefined;
  return new Map(members.map((unknown) => [unknown, unknowns[unknown]!.truth!]));
}
