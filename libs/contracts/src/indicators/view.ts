import { type Beside, besides, type Figure, type FigureSurvivalStep } from './figure.js';

/** How much of a figure a viewer's grants let through: all of it, the headline with small numbers hidden, or none. */
export type Sees = 'exact' | 'headline' | 'nothing';

/** Fewer persons than this are hidden from those who do not run the pilot, unless the project sets another number. */
export const disclosureThreshold = 5;

/**
 * The figure as a viewer may see it; undefined when it does not exist for them. Whoever serves a figure, stored or
 * live, passes it through here.
 */
export function figureFor(
  sees: Sees,
  figure: Figure,
  threshold = figure.threshold ?? disclosureThreshold,
): Figure | undefined {
  if (sees === 'exact') return figure;
  if (sees === 'nothing') return undefined;
  if (!figure.personal) return figure;
  if (figure.notYet) return notYet(figure);
  if (figure.by) return undefined;
  const isHidden = figure.byAttribute || figure.withheld || isSmall(figure, threshold);
  return isHidden ? hiddenFigure(figure) : withoutKept(withoutSingles(figure, threshold), threshold);
}

/**
 * True when two states look the same to a viewer. A push that changes nothing visible must not be sent: it would tell
 * that something hidden moved.
 */
export function looksLike(a: Figure, b: Figure): boolean {
  return JSON.stringify({ ...a, trueAt: undefined }) === JSON.stringify({ ...b, trueAt: undefined });
}

function isSmall({ n = 0, numerator, denominator, counts = {}, extreme }: Figure, threshold: number): boolean {
  if (n < threshold || extreme) return true;
  const isPart = (part: number) => part > 0 && part < threshold;
  if (Object.values(counts).some(isPart)) return true;
  if (numerator === undefined || denominator === undefined) return false;
  const met = Number(numerator);
  return [met, Number(denominator) - met].some(isPart);
}

/** The numbers beside a figure about persons that are told to those who run the pilot only. */
export function keptBeside(figure: Figure, threshold = figure.threshold ?? disclosureThreshold): Beside[] {
  const isFew = (count: number) => count > 0 && count < threshold;
  return besides.filter((beside) => figure.withheldBeside?.includes(beside) || isFew(figure[beside] ?? 0));
}

/** The bounds of a share say how many are unknown. */
function withoutKept(figure: Figure, threshold: number): Figure {
  const { withheldBeside: _, ...told } = figure;
  for (const beside of keptBeside(figure, threshold)) {
    delete told[beside];
    if (beside === 'unknown') delete told.bounds;
  }
  return told;
}

/** Without what is true of single persons: extremes, quartiles of few, the end of a curve, the one paid in another currency. */
function withoutSingles(figure: Figure, threshold: number): Figure {
  const { spread, curve, perUnit } = figure;
  if (!spread && !curve && !perUnit) return figure;
  const { spread: _, curve: __, perUnit: ___, ...rest } = figure;
  return {
    ...rest,
    ...(spread &&
      figure.n! >= 4 * threshold && {
        spread: { lowerQuartile: spread.lowerQuartile, upperQuartile: spread.upperQuartile },
      }),
    ...(curve && { curve: inSteps(curve, threshold) }),
  };
}

/** A curve that falls by nobody or by several at once, as far as enough are followed. */
function inSteps(curve: readonly FigureSurvivalStep[], threshold: number): FigureSurvivalStep[] {
  let since = 0;
  return curve.flatMap(({ atRisk = 0, events = 0, ...step }) => {
    since += events;
    if (atRisk < threshold || (since > 0 && since < threshold)) return [];
    since = 0;
    return [step];
  });
}

/** The figure at an instant at which none of its pilots was planned: that there is nothing tells of nobody. */
export function notYet(figure: Figure): Figure {
  const { hidden: _, ...told } = hiddenFigure(figure);
  return { ...told, notYet: true, ...(figure.asOf && { asOf: figure.asOf }) };
}

/** Everything that is true of any figure of that place, and nothing that is true of this one only. */
export function hiddenFigure(figure: Figure): Figure {
  const { key, indicator, version, scope, scopeId, scopeName, project, country, period, by, personal, status } = figure;
  // It says nothing of persons; without it a push would look different from what was read, and tell that something moved.
  const { comparability } = figure;
  const place = { scope, scopeId, ...(scopeName && { scopeName }), project, ...(country && { country }) };
  return {
    key,
    indicator,
    version,
    ...place,
    period,
    ...(by && { by }),
    value: null,
    hidden: true,
    personal,
    ...(comparability && { comparability }),
    status,
  };
}
