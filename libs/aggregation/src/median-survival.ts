import type { SurvivalStep } from './kaplan-meier.js';

/** A curve that stands at a half up to the last bits of floating point, as R's survival package sees it. */
const tolerance = Math.sqrt(Number.EPSILON);

/**
 * The time at which half have had the event, with its 95 % interval: where the curve, and where each side of its band,
 * comes down to one half. Where one stands at exactly one half for a while it is the middle of that while. A part is
 * absent when it never comes down that far: too few events yet.
 *
 * R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29-41, with the log-log band of `kaplanMeier`; the rules are
 * those of `survfit(…, conf.type = "log-log")` in R's survival package.
 */
export function medianSurvival(steps: readonly SurvivalStep[]): { median?: number; low?: number; high?: number } {
  const median = halfway(steps, ({ survival }) => survival);
  const low = halfway(steps, (step) => step.low);
  const high = halfway(steps, (step) => step.high);
  return {
    ...(median !== undefined && { median }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  };
}

function halfway(
  steps: readonly SurvivalStep[],
  heightOf: (step: SurvivalStep) => number | undefined,
): number | undefined {
  const below = (step: SurvivalStep, height: number) => (heightOf(step) ?? 1) < height;
  const first = steps.find((step) => below(step, 0.5 + tolerance));
  if (!first) return undefined;
  const stands = !below(first, 0.5 - tolerance);
  const end = stands ? steps.find((step) => below(step, 0.5 - tolerance)) : undefined;
  return end ? (first.time + end.time) / 2 : first.time;
}
