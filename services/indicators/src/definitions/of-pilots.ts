import { journalOf, kindNamed } from '../cases/case-kinds.js';
import type { CompiledDefinition } from './compile.js';

/** Whether all it counts happens in pilots: what happens elsewhere in a territory is no sum of them. */
export function isOfPilots({ counts }: Pick<CompiledDefinition, 'counts'>): boolean {
  return counts.every(({ cases }) => journalOf(kindNamed.get(cases)!).journal === 'pilot');
}
