import { exact } from '@integras/aggregation';
import type { Figure, FigureStand, StaleReason } from '@integras/contracts';
import type { Definition } from '../definitions/definition.js';

/** Why a figure no longer backs what was concluded from it, and what it is now unless its source is lost. */
export interface Moved {
  reason: StaleReason;
  now?: FigureStand;
}

/** As it was pinned. */
export type Pinned = Omit<FigureStand, 'low' | 'high'> & { low: string | null; high: string | null };

/**
 * How a figure has moved from where it was pinned; nothing while it backs what it did.
 * - `source_lost`: it is not counted any more, is hidden from the partnership, or nothing is left to divide.
 * - `direction`: it is on the other side of its baseline (0 where the indicator has none); and of a figure that had no
 *   interval: it is worse than it was, by where its indicator points.
 * - `left_interval`: it lies outside the 95 % interval that it had.
 * @param figure as the partnership sees it
 */
export function moved(
  was: Pinned,
  figure: Figure | undefined,
  { direction, baseline }: Pick<Definition, 'direction' | 'baseline'>,
): Moved | undefined {
  if (!figure || figure.hidden || figure.value === null || figure.n === undefined) return { reason: 'source_lost' };
  const now: FigureStand = {
    definitionVersion: figure.version,
    value: figure.value,
    ...(figure.interval && { low: figure.interval.low, high: figure.interval.high }),
    n: figure.n,
  };
  const [before, after] = [exact(was.value), exact(now.value)];
  const origin = exact(baseline?.value ?? '0');
  if (sideOf(before, origin) * sideOf(after, origin) < 0) return { reason: 'direction', now };
  if (was.low !== null && was.high !== null)
    return after < exact(was.low) || after > exact(was.high) ? { reason: 'left_interval', now } : undefined;
  const isWorse = (direction === 'up' && after < before) || (direction === 'down' && after > before);
  return isWorse ? { reason: 'direction', now } : undefined;
}

const sideOf = (value: bigint, origin: bigint): number => (value > origin ? 1 : value < origin ? -1 : 0);
