import type { Figure } from '@integras/contracts';
import type { Observation } from '../observations.js';

/** Countries and territories are places on a map; a pilot is a dimension of the figures. */
export const isLocation = ({ scope }: Figure): boolean => scope === 'country' || scope === 'territory';

/** What a value is only a part of, by name: the pilot, the category, the state. */
export function dimensionsOf({ scope, scopeId, scopeName, by }: Figure, { state }: Observation): [string, string][] {
  return [
    ...(scope === 'pilot' ? [['pilot', scopeName ?? scopeId] as [string, string]] : []),
    ...(by ? [[by.dimension, by.category] as [string, string]] : []),
    ...(state === undefined ? [] : [['state', state] as [string, string]]),
  ];
}
