import type { SwotQuadrant } from '@integras/contracts';
import { quadrants, type SwotItem } from '../api/analyses.js';

/** Within the quadrant, or to the one before or after it. */
export type Direction = 'up' | 'down' | 'before' | 'after';

/** Where an item goes from where it stands; undefined at the edge. `items` are in the order they are read. */
export function destination(
  items: readonly SwotItem[],
  { id, quadrant }: Pick<SwotItem, 'id' | 'quadrant'>,
  direction: Direction,
): { to: SwotQuadrant; ahead?: string } | undefined {
  if (direction === 'before' || direction === 'after') {
    const to = quadrants[quadrants.indexOf(quadrant) + (direction === 'after' ? 1 : -1)];
    return to && { to };
  }
  const own = items.filter((item) => item.quadrant === quadrant);
  const at = own.findIndex((item) => item.id === id);
  if (direction === 'up' ? at <= 0 : at >= own.length - 1) return undefined;
  return placeAt(own, quadrant, direction === 'up' ? at - 1 : at + 2);
}

/** Where an item stands now: to be put back there. */
export function standing(items: readonly SwotItem[], { id, quadrant }: SwotItem): { to: SwotQuadrant; ahead?: string } {
  const own = items.filter((item) => item.quadrant === quadrant);
  return placeAt(own, quadrant, own.findIndex((item) => item.id === id) + 1);
}

function placeAt(own: readonly SwotItem[], to: SwotQuadrant, at: number): { to: SwotQuadrant; ahead?: string } {
  const ahead = own[at]?.id;
  return { to, ...(ahead !== undefined && { ahead }) };
}
