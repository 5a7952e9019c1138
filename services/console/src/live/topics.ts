import type { FigureScope } from '@integras/contracts';

/** Figures that somebody looks at. */
export interface FigureTopic {
  indicators: string[];
  scope: FigureScope;
  /** All of that scope, when none is named. */
  ids?: string[];
  /** `all`, single months, or `months` for every month. */
  periods?: string[];
}

/** Facts that somebody looks at; what is not named is not filtered by. */
export interface HappeningTopic {
  types?: string[];
  countries?: string[];
  pilots?: string[];
}

export interface Topics {
  figures?: FigureTopic[];
  events?: HappeningTopic | false;
  inbox?: boolean;
}

/**
 * What one connection has to bring, so that every page of the browser gets what it asked for. It may bring more: pages
 * take what is theirs. Equal wishes give an equal answer, whatever their order.
 */
export function mergeTopics(wishes: readonly Topics[]): Topics {
  const events = wishes.map((wish) => wish.events).filter((topic) => topic !== undefined && topic !== false);
  return {
    figures: mergeFigures(wishes.flatMap((wish) => wish.figures ?? [])),
    events: events.length === 0 ? false : events.reduce(mergeHappenings),
    ...(wishes.some((wish) => wish.inbox) && { inbox: true }),
  };
}

/** The server takes so many in one topic. */
const mostIndicators = 50;

function mergeFigures(topics: readonly FigureTopic[]): FigureTopic[] {
  const groups = new Map<string, FigureTopic>();
  for (const { indicators, scope, ids, periods } of topics) {
    const rest = { scope, ...(ids && { ids: sorted(ids) }), ...(periods && { periods: sorted(periods) }) };
    const key = JSON.stringify(rest);
    const known = groups.get(key)?.indicators ?? [];
    groups.set(key, { indicators: sorted([...known, ...indicators]), ...rest });
  }
  return [...groups]
    .filter(([, { indicators, ids }]) => indicators.length > 0 && ids?.length !== 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, topic]) => inParts(topic));
}

function inParts({ indicators, ...rest }: FigureTopic): FigureTopic[] {
  return Array.from({ length: Math.ceil(indicators.length / mostIndicators) }, (_, part) => ({
    indicators: indicators.slice(part * mostIndicators, (part + 1) * mostIndicators),
    ...rest,
  }));
}

/** Two filters as one that lets through whatever either does. */
function mergeHappenings(left: HappeningTopic, right: HappeningTopic): HappeningTopic {
  const merged: HappeningTopic = {};
  for (const name of ['types', 'countries', 'pilots'] as const) {
    const [ours, theirs] = [left[name], right[name]];
    if (ours && theirs) merged[name] = sorted([...ours, ...theirs]);
  }
  return merged;
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
