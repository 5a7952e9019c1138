import { solve } from 'yalps';
import { type Bounds, tolerance } from './bounds.js';
import type { Component } from './component.js';

/** A possible value for each unknown of a component, by its number in the system. */
export type Solution = ReadonlyMap<number, number>;

/** What the dependent unknowns are when the free ones are these. */
export function completed(
  { free, dependent, constant, times }: Component,
  values: readonly number[],
): Map<number, number> {
  const solution = new Map(free.map((unknown, j) => [unknown, values[j]!]));
  for (const [i, unknown] of dependent.entries()) {
    solution.set(
      unknown,
      values.reduce((sum, value, j) => sum - times[i]![j]! * value, constant[i]!),
    );
  }
  return solution;
}

/**
 * Some solution of a component. All free unknowns start at their low ends; as far as the dependent ones are out of
 * their bounds there, the bounds are let out, and then drawn in as far as they will go.
 * @throws RangeError when there is none: what is known contradicts itself.
 */
export function anySolution(component: Component, { low, high }: Bounds): Solution {
  const { free, dependent, times } = component;
  const drawnIn = -1;
  const lows = free.map((unknown) => low[unknown]!);
  const start = completed(component, lows);
  const factors = free.map((): [number, number][] => []);
  const letOut: [number, number][] = [];
  const constraints: [number, { min?: number; max?: number }][] = [[drawnIn, { max: 1 }]];
  for (const [i, unknown] of dependent.entries()) {
    const value = start.get(unknown)!;
    const tooHigh = Math.max(0, value - high[unknown]!);
    const tooLow = Math.max(0, low[unknown]! - value);
    const room = Math.max(high[unknown]! - value, 0);
    constraints.push([
      unknown,
      { min: -Math.max(value - low[unknown]!, 0), ...(Number.isFinite(room) && { max: room }) },
    ]);
    for (const [j, factor] of times[i]!.entries()) if (factor !== 0) factors[j]!.push([unknown, -factor]);
    if (tooHigh + tooLow > 0) letOut.push([unknown, tooHigh - tooLow]);
  }
  for (const [j, unknown] of free.entries()) {
    if (!Number.isFinite(high[unknown]!)) continue;
    constraints.push([unknown, { max: high[unknown]! - lows[j]! }]);
    factors[j]!.push([unknown, 1]);
  }
  const { result, variables } = solve(
    {
      objective: drawnIn,
      constraints,
      variables: [
        [drawnIn, [[drawnIn, 1], ...letOut]],
        ...free.map((unknown, j): [number, [number, number][]] => [unknown, factors[j]!]),
      ],
    },
    { maxPivots: 100_000 },
  );
  if (!(result > 1 - tolerance)) throw new RangeError('what is known contradicts itself');
  const grown = new Map(variables);
  return completed(
    component,
    free.map((unknown, j) => lows[j]! + (grown.get(unknown) ?? 0)),
  );
}
