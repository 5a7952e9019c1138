import type { Figure } from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { Judgement } from './judged-cases.js';

/** What a figure says itself of what became of its cases. */
export function toldByFigure(
  { measure, countings }: CompiledDefinition,
  { n = 0, unknown = 0, pending = 0, numerator }: Figure,
): Partial<Record<Judgement, number>> {
  const isShareOfCases = measure === 'ratio' && countings.every(({ ratioOfCases }) => ratioOfCases);
  const met = Number(numerator);
  const told = { ...(isShareOfCases ? { met, 'not-met': n - met } : { counted: n }), unknown, pending };
  return Object.fromEntries(Object.entries(told).filter(([, count]) => count > 0));
}
