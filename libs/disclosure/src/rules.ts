/** What a view has to keep. */
export interface Rules {
  /** Fewer persons than this are small; at least 1. */
  readonly threshold: number;
  /** What is known about a hidden count has to leave it an interval at least so many persons wide. */
  readonly width: number;
  /** So many distinct persons have to change before a state, or a released cell, is replaced by a newer one. */
  readonly fewestChanged: number;
  /**
   * Whether a cell that nobody is in is shown, where one of its totals shows enough persons: all of them are elsewhere
   * then. Every other 0 is small: it says of everybody who could be there that they are not.
   */
  readonly zeros: 'shown' | 'small';
}

/** Tables for evaluators, the lead partner and other partners; agrees with `figureFor` of contracts. */
export const partnershipRules: Rules = { threshold: 5, width: 5, fewestChanged: 5, zeros: 'shown' };

/** What a public release keeps besides. */
export interface ReleaseRules extends Rules {
  /** Published counts are rounded to the nearest multiple of this; it divides the threshold. */
  readonly base: number;
}

/** The 10-5 rule (ONS, Eurostat's asylum tables). */
export const publicRules: ReleaseRules = { threshold: 10, width: 10, fewestChanged: 5, zeros: 'small', base: 5 };

/** @throws RangeError when the rules promise what they cannot keep. */
export function checkRules({ threshold, width, fewestChanged }: Rules): void {
  if (threshold < 1 || width < 1) throw new RangeError('threshold and width are at least one person');
  // A cell shown before and hidden now is known to ± the persons that changed.
  if (2 * fewestChanged < width) throw new RangeError('fewestChanged has to be at least half the width');
}

/** @throws RangeError as {@link checkRules}, and when the smallest shown count would be rounded below the threshold. */
export function checkReleaseRules(rules: ReleaseRules): void {
  checkRules(rules);
  if (rules.base < 1 || rules.threshold % rules.base !== 0)
    throw new RangeError('the base has to divide the threshold');
}
