import { type Bounds, tolerance } from './bounds.js';
import type { Component } from './component.js';
import type { Solution } from './solution.js';

/** A component whose free unknowns all stand at one end of their bounds: a corner of what is possible. */
export interface Vertex extends Component {
  /** For each free unknown: 1 where it stands at its low end and can only grow, −1 where it stands at its high end. */
  readonly ways: readonly number[];
}

/**
 * Goes from any solution to a corner: each free unknown down until it, or a dependent one that then takes its place,
 * meets its bound. From a corner the solver needs no search for a first solution, in which it may get lost.
 */
export function vertexFrom(component: Component, { low, high }: Bounds, solution: Solution): Vertex {
  const place = new Map(solution);
  const free = [...component.free];
  const dependent = [...component.dependent];
  const constant = [...component.constant];
  const times = component.times.map((row) => Float64Array.from(row));
  const ways: number[] = [];
  for (let j = 0; j < free.length; j++) {
    // Down always ends: every unknown has a low end.
    let [distance, blocking, size] = [place.get(free[j]!)! - low[free[j]!]!, -1, 0];
    for (const [i, row] of times.entries()) {
      const factor = row[j]!;
      if (Math.abs(factor) < tolerance) continue;
      const value = place.get(dependent[i]!)!;
      const room = Math.max(
        0,
        (factor > 0 ? high[dependent[i]!]! - value : value - low[dependent[i]!]!) / Math.abs(factor),
      );
      const isBetter =
        room < distance - tolerance || (room <= distance + tolerance && Math.abs(factor) > size && blocking >= 0);
      if (isBetter) [distance, blocking, size] = [room, i, Math.abs(factor)];
    }
    place.set(free[j]!, place.get(free[j]!)! - distance);
    for (const [i, row] of times.entries()) place.set(dependent[i]!, place.get(dependent[i]!)! + row[j]! * distance);
    ways.push(blocking >= 0 && times[blocking]![j]! > 0 ? -1 : 1);
    if (blocking >= 0) exchange({ free, dependent, constant, times }, blocking, j);
  }
  return { free, dependent, constant, times, ways };
}

/** A dependent unknown and a free one change places. */
function exchange(
  {
    free,
    dependent,
    constant,
    times,
  }: { free: number[]; dependent: number[]; constant: number[]; times: Float64Array[] },
  i: number,
  j: number,
): void {
  const pivot = times[i]![j]!;
  const line = times[i]!.map((factor, at) => (at === j ? 1 : factor) / pivot);
  times[i] = line;
  constant[i] = constant[i]! / pivot;
  for (const [other, row] of times.entries()) {
    const factor = row[j]!;
    if (other === i || factor === 0) continue;
    for (let at = 0; at < row.length; at++) row[at] = (at === j ? 0 : row[at]!) - factor * line[at]!;
    constant[other] = constant[other]! - factor * constant[i];
  }
  [free[j], dependent[i]] = [dependent[i]!, free[j]!];
}
