import type { AnalysisText, Fact, SwotItem, SwotQuadrant } from '@integras/contracts';

/** What happened to an analysis: who changed what, from what to what. */
export interface HistoryEntry {
  /** The event's entity and verb, as in `swot-item.changed`. */
  what: string;
  /** RFC 3339 in UTC. */
  at: string;
  /** The pseudonymous account. */
  by?: string;
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

/** The history of an analysis from the facts of its journal, oldest first. */
export function historyOf(facts: readonly Fact[]): HistoryEntry[] {
  let current = 1;
  return facts.map(({ type, time: at, actor, data }) => {
    const { edition = current, item, before, after, from, to } = data as Said;
    current = edition;
    return {
      what: type.split('.').slice(-3, -1).join('.'),
      at,
      ...(actor !== undefined && { by: actor }),
      edition,
      ...(item !== undefined && { item }),
      ...(before && { before }),
      ...(after && { after }),
      ...(from && to && { moved: { from, to } }),
    };
  });
}
