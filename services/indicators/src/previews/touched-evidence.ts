import { type Figure, figureFor, looksLike, type StaleReason } from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';
import { moved } from '../evidence/moved.js';
import type { PinnedFigureRow } from '../evidence/pinned-figure.entity.js';
import type { ToldFigure } from './told-figure.js';

/** A figure that a recommendation rests on, and that may not back it any more. */
export interface TouchedEvidence extends Pick<Figure, 'indicator' | 'scope' | 'scopeId' | 'scopeName' | 'period'> {
  pin: string;
  /** The recommendation. */
  item: string;
  /** How it would have moved from where it was pinned; absent where that is not told beforehand. */
  reason?: StaleReason;
}

/**
 * What becomes of a pin when its figure moves; nothing where it goes on backing what it does, and where what would be
 * told has been told already.
 */
export function touchedEvidence(
  row: PinnedFigureRow,
  { told: seen, before: { scopeName } }: ToldFigure,
  known: readonly StaleReason[],
  definition: CompiledDefinition,
): TouchedEvidence | undefined {
  const { pin, item, code: indicator, scope, scopeId, period } = row;
  const named = { pin, item, indicator, scope, scopeId, period, ...(scopeName !== undefined && { scopeName }) };
  // A recommendation rests on what the whole partnership sees, also where who runs the pilot sees more.
  const both = seen && [seen.before, seen.after].map((figure) => figureFor('headline', figure)!);
  if (!both || both.some(({ hidden }) => hidden)) return named;
  const [before, after] = both as [Figure, Figure];
  const found = looksLike(before, after) ? undefined : moved(row, after, definition);
  return found && !known.includes(found.reason) ? { ...named, reason: found.reason } : undefined;
}
