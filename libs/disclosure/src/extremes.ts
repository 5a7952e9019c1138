import { type Constraint, solve } from 'yalps';
import { type Bounds, tolerance } from './bounds.js';
import type { Component } from './component.js';
import { completed, type Solution } from './solution.js';
import { type Vertex, vertexFrom } from './vertex.js';

/** The least or greatest possible value and a solution that has it; none when there is no limit. */
export interface Extreme {
  readonly value: number;
  readonly solution?: Solution;
}

/** Linear programs over one component, each over its free unknowns only and from the same corner. */
export class Extremes {
  private readonly vertex: Vertex;
  private readonly constraints: [number, Constraint][] = [];
  /** For each free unknown, what it adds to each constraint when it leaves its end. */
  private readonly factors: [constraint: number, factor: number][][];
  private readonly ends: readonly number[];
  private readonly corner: Solution;

  constructor(component: Component, bounds: Bounds, first: Solution) {
    const { low, high } = bounds;
    this.vertex = vertexFrom(component, bounds, first);
    const { free, dependent, times, ways } = this.vertex;
    this.ends = free.map((unknown, j) => (ways[j]! > 0 ? low[unknown]! : high[unknown]!));
    this.corner = completed(this.vertex, this.ends);
    this.factors = free.map(() => []);
    for (const [i, unknown] of dependent.entries()) {
      const value = this.corner.get(unknown)!;
      this.constrain(unknown, Math.max(0, value - low[unknown]!), Math.max(0, high[unknown]! - value));
      for (const [j, factor] of times[i]!.entries()) {
        if (Math.abs(factor) > tolerance / 1_000) this.factors[j]!.push([unknown, -factor * ways[j]!]);
      }
    }
    for (const [j, unknown] of free.entries()) {
      const room = high[unknown]! - low[unknown]!;
      if (!Number.isFinite(room)) continue;
      this.constrain(unknown, Infinity, room);
      this.factors[j]!.push([unknown, 1]);
    }
  }

  /**
   * The least or greatest value of one unknown, or of the sum of several, each times its weight.
   * @throws RangeError when the solver finds no way.
   */
  of(weights: ReadonlyMap<number, number>, direction: 'minimize' | 'maximize'): Extreme {
    const { free, dependent, times, ways } = this.vertex;
    const objective = -1;
    const gains = free.map((unknown, j) => ways[j]! * (weights.get(unknown) ?? 0));
    let value = 0;
    for (const [unknown, weight] of weights) value += weight * this.corner.get(unknown)!;
    for (const [i, unknown] of dependent.entries()) {
      const weight = weights.get(unknown);
      if (weight) for (const [j, factor] of times[i]!.entries()) gains[j]! -= ways[j]! * weight * factor;
    }
    const { status, result, variables } = solve(
      {
        direction,
        objective,
        constraints: this.constraints,
        variables: free.map((one, j): [number, [number, number][]] => [
          one,
          gains[j] === 0 ? this.factors[j]! : [...this.factors[j]!, [objective, gains[j]!]],
        ]),
      },
      { precision: tolerance / 1_000, maxPivots: 20_000 },
    );
    if (status === 'unbounded') return { value: direction === 'maximize' ? Infinity : -Infinity };
    if (status !== 'optimal') throw new RangeError(`no extreme found: ${status}`);
    const left = new Map(variables);
    const solution = completed(
      this.vertex,
      free.map((one, j) => this.ends[j]! + ways[j]! * (left.get(one) ?? 0)),
    );
    return { value: value + result, solution };
  }

  private constrain(unknown: number, down: number, up: number): void {
    const slack = slackOf(unknown);
    this.constraints.push([
      unknown,
      { ...(Number.isFinite(down) && { min: -down - slack }), ...(Number.isFinite(up) && { max: up + slack }) },
    ]);
  }
}

/**
 * Bounds loosened by a trifle that is never the same twice, so that no two meet in one corner: there the simplex method
 * goes round in circles. Far too little to reach another whole number.
 */
function slackOf(unknown: number): number {
  const golden = 0.6180339887498949;
  return (tolerance / 10) * (1 + ((unknown * golden) % 1));
}
