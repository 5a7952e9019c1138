import type { Figure } from './figure.js';

/** How much of a figure a viewer's grants let through: all of it, the headline with small numbers hidden, or none. */
export type Sees = 'exact' | 'headline' | 'nothing';

/** Fewer persons than this are hidden from those who do not run the pilot. */
export const disclosureThreshold = 5;

/**
 * The figure as a viewer may see it; undefined when it does not exist for them. Whoever serves a figure, stored or
 * live, passes it through here.
 */
export function figureFor(sees: Sees, figure: Figure, threshold = disclosureThreshold): Figure | undefined {
  if (sees === 'exact') return figure;
  if (sees === 'nothing' || figure.by) return undefined;
  return figure.personal && isSmall(figure, threshold) ? hidden(figure) : figure;
}

/**
 * True when two states look the same to a viewer. A push that changes nothing visible must not be sent: it would tell
 * that something hidden moved.
 */
export function looksLike(a: Figure, b: Figure): boolean {
  return JSON.stringify({ ...a, trueAt: undefined }) === JSON.stringify({ ...b, trueAt: undefined });
}

function isSmall({ n = 0, numerator, denominator }: Figure, threshold: number): boolean {
  if (n < threshold) return true;
  if (numerator === undefined || denominator === undefined) return false;
  const met = Number(numerator);
  const notMet = Number(denominator) - met;
  return [met, notMet].some((part) => part > 0 && part < threshold);
}

/** Everything that is true of any figure of that place, and nothing that is true of this one only. */
function hidden(figure: Figure): Figure {
  const { key, indicator, version, scope, scopeId, scopeName, project, country, period, personal, status } = figure;
  const place = { scope, scopeId, ...(scopeName && { scopeName }), project, ...(country && { country }) };
  return { key, indicator, version, ...place, period, value: null, hidden: true, personal, status };
}
