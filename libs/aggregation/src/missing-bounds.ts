/** What is known of a share when not everyone's status is. */
export interface MissingBounds {
  /** The rate of complete cases; absent when no status is known. It holds for all only if the missing are like the known. */
  rate?: number;
  /** The share whose status is known. */
  responseRate: number;
  /** The rate of all if everyone missing fails. */
  low: number;
  /** The rate of all if everyone missing succeeds. */
  high: number;
}

/**
 * A rate of complete cases with what it could be if the missing were all one or all the other: bounds that rest on no
 * assumption, apart from chance. Undefined when there is nobody.
 *
 * C. F. Manski, "Nonparametric bounds on treatment effects", American Economic Review 80 (1990), 319-323.
 * @throws RangeError unless 0 <= met <= known and unknown >= 0.
 */
export function missingBounds(counts: { met: number; known: number; unknown: number }): MissingBounds | undefined {
  const { met, known, unknown } = counts;
  if (!(met >= 0 && met <= known && unknown >= 0)) throw new RangeError(`no rate: ${JSON.stringify(counts)}`);
  const all = known + unknown;
  if (all === 0) return undefined;
  return {
    ...(known > 0 && { rate: met / known }),
    responseRate: known / all,
    low: met / all,
    high: (met + unknown) / all,
  };
}
