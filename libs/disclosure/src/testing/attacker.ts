import highs from 'highs';
import type { Range } from '../system.js';
import type { Sum, Table } from '../table.js';

/** What somebody knows of one state of a table. */
export interface Knowledge {
  readonly sums: readonly Sum[];
  /** What they know of each cell. */
  readonly said: ReadonlyMap<string, Range>;
}

/** Two states of one cell, which differ by at most so many persons. */
export interface Change {
  readonly key: string;
  readonly states: readonly [before: number, after: number];
  readonly persons: number;
}

const nothing: Range = { low: 0, high: Infinity };

/** What is known of a table of which nothing is shown: headlines and structural zeros. */
export function onlyKnown({ cells, sums }: Table): Knowledge {
  const known = (count: number) => ({ low: count, high: count });
  const said = cells.map((cell) => [cell.key, cell.known || cell.impossible ? known(cell.count) : nothing] as const);
  return { sums, said: new Map(said) };
}

// The package's types describe its CommonJS form; its ES module exports the loader itself.
const solver = await (highs as unknown as typeof highs.default)();

/**
 * An attacker that shares nothing with the library but its vocabulary: it writes down what it knows as a linear
 * program for HiGHS and asks for the least and the greatest count of a cell, state by state.
 */
export class IndependentAttacker {
  private readonly names = new Map<string, string>();
  private readonly program: string;

  constructor(states: readonly Knowledge[], changes: readonly Change[] = []) {
    const constraints: string[] = [];
    const bounds: string[] = [];
    for (const [i, { sums, said }] of states.entries()) {
      for (const [key, { low, high }] of said) {
        bounds.push(`${low} <= ${this.name(i, key)} <= ${Number.isFinite(high) ? high : 'inf'}`);
      }
      for (const { total, parts, overlapping } of sums) {
        const whole = this.name(i, total);
        const added = parts.map((part) => this.name(i, part)).join(' + ');
        constraints.push(`${added} - ${whole} ${overlapping ? '>=' : '='} 0`);
        if (overlapping) for (const part of parts) constraints.push(`${whole} - ${this.name(i, part)} >= 0`);
      }
    }
    for (const {
      key,
      states: [before, after],
      persons,
    } of changes) {
      const difference = `${this.name(after, key)} - ${this.name(before, key)}`;
      constraints.push(`${difference} <= ${persons}`, `${difference} >= -${persons}`);
    }
    const numbered = constraints.map((constraint, i) => `c${i}: ${constraint}`);
    this.program = `Subject To\n${numbered.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  }

  /** The whole numbers a cell can count, from least to greatest. */
  concludes(key: string, state = 0): Range {
    const name = this.name(state, key);
    const [low, high] = (['Minimize', 'Maximize'] as const).map((direction) => {
      const { Status, ObjectiveValue } = solver.solve(`${direction}\nobj: ${name}\n${this.program}`);
      if (Status === 'Optimal') return ObjectiveValue;
      if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Infinity;
      throw new Error(`HiGHS: ${Status}`);
    });
    return { low: Math.ceil(low! - 1e-5), high: Math.floor(high! + 1e-5) };
  }

  width(key: string, state = 0): number {
    const { low, high } = this.concludes(key, state);
    return high - low;
  }

  private name(state: number, key: string): string {
    const id = `${state} ${key}`;
    const found = this.names.get(id) ?? `x${this.names.size}`;
    this.names.set(id, found);
    return found;
  }
}
