import type { Definition } from '../api/definitions.js';

/** The indicators of the product itself, and those that somebody here has defined: what pages show first. */
export function isLeading({ code, own }: Pick<Definition, 'code' | 'own'>): boolean {
  return !own || code.startsWith('INT-');
}

/**
 * The definitions to show: all of them, or the leading ones and the one that is chosen. Where none leads, all do.
 */
export function shownOf<D extends Pick<Definition, 'code' | 'own'>>(
  definitions: readonly D[],
  { all, chosen }: { all: boolean; chosen?: string | undefined },
): D[] {
  const leading = definitions.filter((definition) => isLeading(definition) || definition.code === chosen);
  return all || !definitions.some(isLeading) ? [...definitions] : leading;
}
