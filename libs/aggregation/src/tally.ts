import { type Exact, whole } from './decimal.js';

/** What a cell holds, and what a case adds to it. All parts add up over disjoint cells; none is a rate or a mean. */
export interface Tally {
  /** Counted: cases, or distinct members where a cell counts those. */
  n: number;
  /** Cases that would count if their status were known. */
  unknown: number;
  /** The upper part of a ratio, or the sum of a sum or mean. */
  numerator: Exact;
  /** The lower part of a ratio. */
  denominator: Exact;
  /** The sum of squares of what was added to the numerator, with twice its digits after the point. */
  squares: bigint;
}

export const nothing: Readonly<Tally> = Object.freeze({
  n: 0,
  unknown: 0,
  numerator: 0n,
  denominator: 0n,
  squares: 0n,
});

/** One case that counts. */
export const counted: Readonly<Tally> = Object.freeze({ ...nothing, n: 1 });

/** One case whose status is not known. */
export const notKnown: Readonly<Tally> = Object.freeze({ ...nothing, unknown: 1 });

/** One case of a ratio of counts. */
export function share(met: boolean): Tally {
  return { ...nothing, n: 1, numerator: met ? whole(1) : 0n, denominator: whole(1) };
}

/** One measured case of a sum or mean. */
export function measured(value: Exact): Tally {
  return { ...nothing, n: 1, numerator: value, squares: value * value };
}

export function plus(a: Readonly<Tally>, b: Readonly<Tally>): Tally {
  return {
    n: a.n + b.n,
    unknown: a.unknown + b.unknown,
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    squares: a.squares + b.squares,
  };
}

export function negative(tally: Readonly<Tally>): Tally {
  return {
    n: -tally.n,
    unknown: -tally.unknown,
    numerator: -tally.numerator,
    denominator: -tally.denominator,
    squares: -tally.squares,
  };
}

export function isNothing(tally: Readonly<Tally>): boolean {
  return (
    tally.n === 0 && tally.unknown === 0 && tally.numerator === 0n && tally.denominator === 0n && tally.squares === 0n
  );
}

export function equal(a: Readonly<Tally>, b: Readonly<Tally>): boolean {
  return (
    a.n === b.n &&
    a.unknown === b.unknown &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.squares === b.squares
  );
}

/** The tally of several disjoint cells together: a rate over them is the rate of their sums, never a mean of rates. */
export function pool(tallies: Iterable<Readonly<Tally>>): Tally {
  let together: Tally = { ...nothing };
  for (const tally of tallies) together = plus(together, tally);
  return together;
}
