import type { Texts, UptakeRecord } from '@integras/contracts';
import type { KnownPilot } from '@integras/service-kit';
import type { Item } from '../analyses/analysis.js';
import { isInForce, type Pin, type PinnedFigure } from '../evidence/pin.js';
import type { Practice } from '../practices/practice.js';
import { isStale, type Recommendation } from '../recommendations/recommendation.js';

/** What a project found, did, showed and concluded, and what became of it. */
export type TraceNode =
  | ({ id: string; kind: 'weakness'; analysis: string; territory: string } & Pick<Item, 'topic' | 'weight' | 'text'>)
  | { id: string; kind: 'pilot'; code: string; title: string; country: string; territory: string; state: string }
  | ({ id: string; kind: 'outcome' } & Pick<PinnedFigure, 'indicator' | 'scope' | 'scopeId' | 'period'>)
  | { id: string; kind: 'practice'; title: Texts; state: Practice['state'] }
  | { id: string; kind: 'recommendation'; title: Texts; state: Recommendation['state']; stale: boolean }
  | ({ id: string; kind: 'uptake' } & Pick<UptakeRecord, 'organisation' | 'country' | 'on'> & {
        uptake: UptakeRecord['kind'];
      });

/**
 * `addressed`: the pilot works on the weakness; `contributes`: the pilot is counted in the figure; `tested`: the pilot
 * tested the practice; `backs`: the recommendation rests on it; `taken-up`: an organisation took it up.
 */
export interface TraceEdge {
  from: string;
  to: string;
  kind: 'addressed' | 'contributes' | 'tested' | 'backs' | 'taken-up';
}

/** What leads nowhere or comes from nowhere, by the id of its node. */
export interface TraceGap {
  node: string;
  gap:
    | 'weakness-without-pilot'
    | 'pilot-without-recommendation'
    | 'practice-without-uptake'
    | 'recommendation-without-evidence';
}

export interface Trace {
  nodes: TraceNode[];
  edges: TraceEdge[];
  gaps: TraceGap[];
}

/** What a trace is made of. */
export interface Traced {
  pilots: readonly KnownPilot[];
  recommendations: readonly Recommendation[];
  /** The newest published editions. */
  analyses?: readonly { analysis: string; territory: string; items: readonly Item[] }[];
  practices?: readonly Practice[];
  /** Those that stand. */
  uptakes?: readonly { id: string; record: UptakeRecord }[];
}

/**
 * The graph from a project's weaknesses over its pilots, their outcomes and practices to what was recommended and taken
 * up. Edges lead from what was found to what came of it; what was withdrawn is left out. Who rests on an analysis rests
 * on its weaknesses.
 */
export function traceOf({ pilots, recommendations, analyses = [], practices = [], uptakes = [] }: Traced): Trace {
  const standing = recommendations.filter(({ state }) => state !== 'withdrawn');
  const practised = practices.filter(({ state }) => state !== 'withdrawn');
  const weaknesses = analyses.flatMap(({ items, ...of }) =>
    items.filter(({ quadrant }) => quadrant === 'weakness').map((item) => ({ ...of, item })),
  );
  const backing = standing.flatMap(({ id, pins }) =>
    pins.filter(isInForce).map((pin) => ({ pin, recommendation: id })),
  );
  const outcomes = new Map(
    backing.flatMap(({ pin: { figure } }) => (figure ? [[outcomeId(figure), figure] as const] : [])),
  );
  const taken = uptakes.filter(({ record: { item } }) => [...standing, ...practised].some(({ id }) => id === item));
  const edges = distinct([
    ...weaknesses.flatMap(({ item }) => (item.pilots ?? []).map((pilot) => edge(item.id, pilot, 'addressed'))),
    ...[...outcomes].flatMap(([to, figure]) =>
      pilots.filter((pilot) => isCountedIn(pilot, figure)).map(({ id }) => edge(id, to, 'contributes')),
    ),
    ...practised.flatMap(({ id, text }) => (text.pilots ?? []).map((pilot) => edge(pilot, id, 'tested'))),
    ...backing.flatMap(({ pin, recommendation }) =>
      backIds(pin, weaknesses).map((from) => edge(from, recommendation, 'backs')),
    ),
    ...taken.map(({ id, record }) => edge(record.item, id, 'taken-up')),
  ]);
  return {
    nodes: [
      ...weaknesses.map(weaknessNode),
      ...pilots.map(pilotNode),
      ...[...outcomes].map(outcomeNode),
      ...practised.map(practiceNode),
      ...standing.map(recommendationNode),
      ...taken.map(uptakeNode),
    ],
    edges,
    gaps: [
      ...weaknesses
        .filter(({ item: { id } }) => !edges.some(({ from, kind }) => from === id && kind === 'addressed'))
        .map(({ item: { id: node } }): TraceGap => ({ node, gap: 'weakness-without-pilot' })),
      ...pilots
        .filter(({ id }) => !standing.some((one) => isReached(id, one.id, edges)))
        .map(({ id: node }): TraceGap => ({ node, gap: 'pilot-without-recommendation' })),
      ...practised
        .filter(
          ({ id, state }) =>
            state === 'published' && !edges.some(({ from, kind }) => from === id && kind === 'taken-up'),
        )
        .map(({ id: node }): TraceGap => ({ node, gap: 'practice-without-uptake' })),
      ...standing
        .filter(({ pins }) => !pins.some(isInForce))
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

const outcomeId = ({ indicator, scope, scopeId, period }: PinnedFigure): string =>
  [indicator, scope, scopeId, ...(period ? [period] : [])].join('|');
/** What a pin stands on: an analysis by all the weaknesses it found. */
function backIds({ kind, figure, source, id }: Pin, weaknesses: readonly { analysis: string; item: Item }[]): string[] {
  if (figure) return [outcomeId(figure)];
  if (kind !== 'analysis') return [source ?? id];
  return weaknesses.filter(({ analysis }) => analysis === source).map(({ item }) => item.id);
}

const edge = (from: string, to: string, kind: TraceEdge['kind']): TraceEdge => ({ from, to, kind });

function distinct(edges: readonly TraceEdge[]): TraceEdge[] {
  return [...new Map(edges.map((one) => [JSON.stringify(one), one])).values()];
}

function weaknessNode({ analysis, territory, item }: { analysis: string; territory: string; item: Item }): TraceNode {
  const { id, topic, weight, text } = item;
  return { id, kind: 'weakness', analysis, territory, topic, weight, text };
}

function pilotNode({ id, code, title, country, territory, state }: KnownPilot): TraceNode {
  return { id, kind: 'pilot', code, title, country, territory, state };
}

function outcomeNode([id, { indicator, scope, scopeId, period }]: [string, PinnedFigure]): TraceNode {
  return { id, kind: 'outcome', indicator, scope, scopeId, ...(period && { period }) };
}

function practiceNode({ id, text: { title }, state }: Practice): TraceNode {
  return { id, kind: 'practice', title, state };
}

function recommendationNode(one: Recommendation): TraceNode {
  return { id: one.id, kind: 'recommendation', title: one.text.title, state: one.state, stale: isStale(one) };
}

function uptakeNode({ id, record }: { id: string; record: UptakeRecord }): TraceNode {
  const { organisation, country, on, kind: uptake } = record;
  return { id, kind: 'uptake', organisation, country, on, uptake };
}
