import { equal } from '@integras/aggregation';
import type { Fact } from '@integras/contracts';
import { type CaseKind, type Change, own, standing } from '../cases/case-kind.js';
import { kindsBelow } from '../cases/case-kinds.js';
import type { CaseState } from '../cases/case-state.js';
import type { Cases } from '../cases/cases.js';
import { differing } from '../cases/sources.js';
import type { Contribution } from '../definitions/compiled-counting.js';
import type { Indicators, Reader } from '../definitions/indicators.js';

/** What a case adds, for whom and where. */
export interface Counted {
  contribution: Contribution;
  pilot: string;
  person: string | undefined;
}

/** Who is told what facts move. */
export interface MoveListener {
  /** A case adds something else to an indicator than before. */
  moved(reader: Reader, of: CaseState, before: Counted | undefined, after: Counted | undefined): void;
  /** A pilot, or what else cases are told within, was planned or described anew. */
  planned(before: CaseState, after: CaseState): void;
}

/**
 * Changes cases by facts and tells by how much what they add has moved: minus what a case added before, plus what it
 * adds after. A correction or a void is nothing special.
 */
export class CaseMoves {
  constructor(
    private readonly indicators: Indicators,
    private readonly cases: Cases,
    private readonly listener: MoveListener,
  ) {}

  /** @throws Error when the fact cannot be counted. */
  apply({ journal: pilot, journalkind }: Fact, kind: CaseKind, changes: readonly Change[]): void {
    for (const change of changes) {
      if (kind.home === undefined && !this.cases.has(pilot))
        throw new Error(`the ${journalkind} ${pilot} is not known`);
      this.change(kind, change, pilot);
    }
  }

  private change(kind: CaseKind, change: Change, pilot: string): void {
    const before = this.cases.get(kind.name, change.id, pilot);
    const after = change.apply(before);
    if (tellsWhere(kind, change)) this.listener.planned(before, after);
    const above = this.cases.find(before.parent);
    const aboveAfter = this.cases.find(after.parent);
    const changed = change.part === own && above === aboveAfter ? differing(before, after) : undefined;
    for (const reader of this.indicators.readersOf(kind.name, change.part)) {
      if (changed && !reads(reader, changed)) continue;
      this.move(reader, after, countedBy(reader, before, above), countedBy(reader, after, aboveAfter));
    }
    this.cases.put(after);
    this.changeBelow(kind, change, before, after);
  }

  /** The cases below count anew where one of them reads what has changed. */
  private changeBelow(kind: CaseKind, change: Change, before: CaseState, after: CaseState): void {
    const read = this.indicators.readFromBelow(kind.name);
    if (!change.moves.some((group) => read.has(group))) return;
    const kinds = new Set(kindsBelow(kind.name).map(({ name }) => name));
    for (const below of this.cases.below(after.id)) {
      if (!kinds.has(below.kind)) continue;
      for (const reader of this.indicators.readersOf(below.kind, own)) {
        this.move(reader, below, countedBy(reader, below, before), countedBy(reader, below, after));
      }
    }
  }

  private move(reader: Reader, of: CaseState, before: Counted | undefined, after: Counted | undefined): void {
    if (before && after && isSame(before, after)) return;
    if (before || after) this.listener.moved(reader, of, before, after);
  }
}

/** Whether a change may move what rolls up. */
export const tellsWhere = ({ home }: CaseKind, { part }: Change): boolean => home !== undefined && part === own;

/** What a case adds to an indicator; undefined when it does not count. */
export function countedBy({ counting }: Reader, state: CaseState, above: CaseState | undefined): Counted | undefined {
  if (state.held || above?.held) return undefined;
  const contribution = counting.contribution(state, above);
  return contribution && { contribution, pilot: state.pilot, person: state.person ?? above?.person };
}

/** Whether what has changed can make a difference: everything, where the case begins or ceases to stand. */
function reads({ counting }: Reader, changed: readonly string[]): boolean {
  return changed.some((group) => group === standing || counting.reads.has(group));
}

function isSame(a: Counted, b: Counted): boolean {
  return (
    a.pilot === b.pilot &&
    a.person === b.person &&
    a.contribution.day === b.contribution.day &&
    a.contribution.unit === b.contribution.unit &&
    a.contribution.value === b.contribution.value &&
    a.contribution.categories.every((category, i) => category === b.contribution.categories[i]) &&
    equal(a.contribution.tally, b.contribution.tally)
  );
}
