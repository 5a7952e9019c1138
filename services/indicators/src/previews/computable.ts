import type { CompiledDefinition } from '../definitions/compile.js';
import type { Measure } from '../definitions/definition.js';

/** Whoever sees such a figure and knows what one case adds to it can work out the figure without the case. */
const plainSums: ReadonlySet<Measure> = new Set(['count', 'sum', 'mean', 'ratio']);

/**
 * Whether a figure of more than one pilot may be told as it would become: a figure about persons only where that could
 * be worked out anyway. Whether a person also counts in a pilot of others, or where the middle of all lies, could not.
 */
export const isComputable = ({ personal, countsPersons, measure }: CompiledDefinition): boolean =>
  !countsPersons && (!personal || plainSums.has(measure));
