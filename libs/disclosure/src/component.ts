import { type Bounds, tolerance } from './bounds.js';
import type { System } from './system.js';

/**
 * Unknowns that hang together, solved for some of them: each dependent one is
 * constant − Σ times · (the free ones), and every choice of the free ones that keeps all within their bounds is possible.
 */
export interface Component {
  /** Numbers of the unknowns in their system. */
  readonly free: readonly number[];
  readonly dependent: readonly number[];
  /** One of each for a dependent unknown. */
  readonly constant: readonly number[];
  /** For each dependent unknown, the factor of each free one. */
  readonly times: readonly Float64Array[];
}

interface Row {
  readonly terms: Map<number, number>;
  equals: number;
}

/** Leaves out what is determined already: it connects nothing. */
export function components({ unknowns, equations }: System, { low, high }: Bounds): Component[] {
  const parent = unknowns.map((_, i) => i);
  const root = (of: number): number => {
    let found = of;
    while (parent[found] !== found) found = parent[found] = parent[parent[found]!]!;
    return found;
  };
  const rows: Row[] = [];
  for (const equation of equations) {
    const row: Row = { terms: new Map(), equals: 0 };
    for (const { unknown, times } of equation) {
      if (low[unknown] === high[unknown]) row.equals -= times * low[unknown]!;
      else row.terms.set(unknown, times + (row.terms.get(unknown) ?? 0));
    }
    const [first, ...rest] = row.terms.keys();
    if (first === undefined) continue;
    rows.push(row);
    for (const unknown of rest) parent[root(unknown)] = root(first);
  }
  const groups = new Map<number, { members: number[]; rows: Row[] }>();
  for (const i of unknowns.keys()) {
    if (low[i] === high[i]) continue;
    const group = groups.get(root(i)) ?? { members: [], rows: [] };
    groups.set(root(i), group);
    group.members.push(i);
  }
  for (const row of rows) groups.get(root(row.terms.keys().next().value!))!.rows.push(row);
  return [...groups.values()].map(({ members, rows }) => eliminate(members, rows));
}

/** Gauss and Jordan. Solves each equation for the unknown that occurs in the fewest, so that little fills up. */
function eliminate(members: readonly number[], rows: readonly Row[]): Component {
  const column = new Map(members.map((unknown, i) => [unknown, i]));
  const width = members.length;
  const occurs = new Uint32Array(width);
  const matrix = [...rows]
    .sort((a, b) => a.terms.size - b.terms.size)
    .map(({ terms, equals }) => {
      // The last place holds the right side.
      const line = new Float64Array(width + 1);
      for (const [unknown, times] of terms) {
        line[column.get(unknown)!] = times;
        occurs[column.get(unknown)!]!++;
      }
      line[width] = equals;
      return line;
    });
  const solvedFor: { line: Float64Array; pivot: number }[] = [];
  for (const line of matrix) {
    let pivot = -1;
    for (let i = 0; i < width; i++) {
      if (Math.abs(line[i]!) > tolerance && (pivot < 0 || occurs[i]! < occurs[pivot]!)) pivot = i;
    }
    // An equation that follows from the others.
    if (pivot < 0) continue;
    const divisor = line[pivot]!;
    const touched: number[] = [];
    for (let i = 0; i <= width; i++) {
      if (line[i] === 0) continue;
      line[i] = settled(line[i]! / divisor);
      touched.push(i);
    }
    for (const other of matrix) {
      const factor = other[pivot]!;
      if (other === line || factor === 0) continue;
      for (const i of touched) other[i] = settled(other[i]! - factor * line[i]!);
    }
    solvedFor.push({ line, pivot });
  }
  const isDependent = new Set(solvedFor.map(({ pivot }) => pivot));
  const freeColumns = members.map((_, i) => i).filter((i) => !isDependent.has(i));
  return {
    free: freeColumns.map((i) => members[i]!),
    dependent: solvedFor.map(({ pivot }) => members[pivot]!),
    constant: solvedFor.map(({ line }) => line[width]!),
    times: solvedFor.map(({ line }) => Float64Array.from(freeColumns, (i) => line[i]!)),
  };
}

/** The equations hold ones only, so that fractions are rare: what is nearly whole is whole. */
function settled(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < tolerance / 1_000 ? whole : value;
}
