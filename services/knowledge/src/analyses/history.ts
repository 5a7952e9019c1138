import type { AnalysisText, Fact, SwotItem, SwotQuadrant } from '@integras/contracts';
import { entryOf, type HistoryEntry } from '../history/history.js';

/** What happened to an analysis: who changed what, from what to what. */
export interface AnalysisHistoryEntry extends HistoryEntry {
  /** The edition that was being written. */
  edition: number;
  item?: string;
  before?: AnalysisText | SwotItem;
  after?: AnalysisText | SwotItem;
  /** Where an item was moved. */
  moved?: { from: SwotQuadrant; to: SwotQuadrant };
}

interface Said {
  edition?: number;
  item?: string;
  before?: AnalysisText | SwotItem;
  after?: AnalysisText | SwotItem;
  from?: SwotQuadrant;
  to?: SwotQuadrant;
}

/** The history of an analysis from its facts, oldest first. */
export function historyOf(facts: readonly Fact[]): AnalysisHistoryEntry[] {
  let current = 1;
  return facts.map((fact) => {
    const { edition = current, item, before, after, from, to } = fact.data as Said;
    current = edition;
    return {
      ...entryOf(fact),
      edition,
      ...(item !== undefined && { item }),
      ...(before && { before }),
      ...(after && { after }),
      ...(from && to && { moved: { from, to } }),
    };
  });
}
