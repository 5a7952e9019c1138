import type { CaseState } from '../cases/case-state.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { CompiledCounting, NotCounted } from '../definitions/compiled-counting.js';

/** What became of a case: it counts, and whether into the upper part of a ratio; it counts not yet, or not at all. */
export type Judgement = 'counted' | 'met' | 'not-met' | 'unknown' | 'pending' | 'other-period' | NotCounted;

/** A case and why it counts, or does not. */
export interface JudgedCase {
  /** The id of the participant, milestone, support or expenditure. */
  id: string;
  kind: string;
  judgement: Judgement;
  /** The day it counts on. */
  on?: string;
  /** What is compared, or the state: see `definitions/added.ts`. */
  value?: string;
  /** The day on which its window closes. */
  due?: string;
}

/** Why a case is in the figure of a period or not, as it is on a day. */
export function judgeCase(
  { measure }: CompiledDefinition,
  counting: CompiledCounting,
  state: CaseState,
  above: CaseState | undefined,
  { period, today }: { period: string; today: string },
): JudgedCase {
  const { id, kind } = state;
  const judged = counting.judge(state, above);
  if (typeof judged === 'string') return { id, kind, judgement: judged };
  const { day: on, month, value, tally } = judged;
  const shown = { id, kind, ...(on !== '' && { on }) };
  if (period !== 'all' && month !== '' && month !== period) return { ...shown, judgement: 'other-period' };
  if (measure !== 'ratio')
    return { ...shown, judgement: tally.unknown > 0 ? 'unknown' : 'counted', ...(value !== '' && { value }) };
  if (value > today) return { ...shown, judgement: 'pending', due: value };
  if (tally.unknown > 0) return { ...shown, judgement: 'unknown' };
  if (!counting.ratioOfCases) return { ...shown, judgement: 'counted' };
  return { ...shown, judgement: tally.numerator > 0n ? 'met' : 'not-met' };
}
