import type { Texts } from '@integras/contracts';
import type { KnownPilot } from '@integras/service-kit';
import { isInForce, type Pin, type PinnedFigure } from '../evidence/pin.js';
import { isStale, type Recommendation } from '../recommendations/recommendation.js';

/** What a project did, what it showed, and what was concluded from it. */
export type TraceNode =
  | { id: string; kind: 'pilot'; code: string; title: string; country: string; territory: string; state: string }
  | ({ id: string; kind: 'outcome' } & Pick<PinnedFigure, 'indicator' | 'scope' | 'scopeId'>)
  | { id: string; kind: 'recommendation'; title: Texts; state: Recommendation['state']; stale: boolean };

/** `contributes`: the pilot is counted in the figure; `backs`: the recommendation rests on it. */
export interface TraceEdge {
  from: string;
  to: string;
  kind: 'contributes' | 'backs';
}

/** What leads nowhere, by the id of its node. */
export interface TraceGap {
  node: string;
  gap: 'pilot-without-recommendation' | 'recommendation-without-evidence';
}

export interface Trace {
  nodes: TraceNode[];
  edges: TraceEdge[];
  gaps: TraceGap[];
}

/**
 * The graph of a project's pilots, outcomes and recommendations. Edges lead from what was done to what was concluded;
 * withdrawn recommendations conclude nothing and are left out.
 */
export function traceOf(pilots: readonly KnownPilot[], recommendations: readonly Recommendation[]): Trace {
  const standing = recommendations.filter(({ state }) => state !== 'withdrawn');
  const backing = standing.flatMap(({ id, pins }) =>
    pins.filter(isInForce).map((pin) => ({ pin, recommendation: id })),
  );
  const outcomes = new Map(
    backing.flatMap(({ pin: { figure } }) => (figure ? [[outcomeId(figure), figure] as const] : [])),
  );
  const edges = distinct([
    ...[...outcomes].flatMap(([to, figure]) =>
      pilots.filter((pilot) => isCountedIn(pilot, figure)).map(({ id }) => edge(id, to, 'contributes')),
    ),
    ...backing.map(({ pin, recommendation }) => edge(backId(pin), recommendation, 'backs')),
  ]);
  return {
    nodes: [
      ...pilots.map(pilotNode),
      ...[...outcomes].map(([id, { indicator, scope, scopeId }]) => ({
        id,
        kind: 'outcome' as const,
        indicator,
        scope,
        scopeId,
      })),
      ...standing.map((one) => ({
        id: one.id,
        kind: 'recommendation' as const,
        title: one.text.title,
        state: one.state,
        stale: isStale(one),
      })),
    ],
    edges,
    gaps: [
      ...pilots
        .filter(({ id }) => !standing.some((one) => isReached(id, one.id, edges)))
        .map(({ id: node }): TraceGap => ({ node, gap: 'pilot-without-recommendation' })),
      ...standing
        .filter(({ id }) => !edges.some(({ to }) => to === id))
        .map(({ id: node }): TraceGap => ({ node, gap: 'recommendation-without-evidence' })),
    ],
  };
}

/** The part of a trace that leads to a node or comes from it. */
export function around({ nodes, edges, gaps }: Trace, id: string): Trace {
  const kept = new Set([id, ...walk(id, edges, 'from', 'to'), ...walk(id, edges, 'to', 'from')]);
  return {
    nodes: nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    gaps: gaps.filter(({ node }) => kept.has(node)),
  };
}

function walk(start: string, edges: readonly TraceEdge[], here: 'from' | 'to', there: 'from' | 'to'): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const one of edges) {
      if (one[here] !== id || seen.has(one[there])) continue;
      seen.add(one[there]);
      waiting.push(one[there]);
    }
  }
  return seen;
}

const isReached = (from: string, to: string, edges: readonly TraceEdge[]): boolean =>
  walk(from, edges, 'from', 'to').has(to);

/** A figure of a place counts every pilot in it. */
function isCountedIn(pilot: KnownPilot, { scope, scopeId }: PinnedFigure): boolean {
  if (scope === 'pilot') return pilot.id === scopeId;
  return pilot[scope] === scopeId;
}

const outcomeId = ({ indicator, scope, scopeId }: PinnedFigure): string => `${indicator}|${scope}|${scopeId}`;
const backId = ({ figure, source, id }: Pin): string => (figure ? outcomeId(figure) : (source ?? id));
const edge = (from: string, to: string, kind: TraceEdge['kind']): TraceEdge => ({ from, to, kind });

function distinct(edges: readonly TraceEdge[]): TraceEdge[] {
  return [...new Map(edges.map((one) => [JSON.stringify(one), one])).values()];
}

function pilotNode({ id, code, title, country, territory, state }: KnownPilot): TraceNode {
  return { id, kind: 'pilot', code, title, country, territory, state };
}
