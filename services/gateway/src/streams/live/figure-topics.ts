import type { Figure, CountedUntil } from '@integras/contracts';
import type { FigureTopic } from './topics.js';

/** Whether one of the topics asks for this figure. Breakdowns are read, not watched. */
export function isAskedFor(topics: readonly FigureTopic[], figure: Figure): boolean {
  if (figure.by) return false;
  return topics.some(
    ({ indicators, scope, ids, periods = ['all'] }) =>
      scope === figure.scope &&
      indicators.includes(figure.indicator) &&
      (!ids || ids.includes(figure.scopeId)) &&
      (periods.includes(figure.period) || (periods.includes('months') && figure.period !== 'all')),
  );
}

/** How the indicators service is asked for the figures of a topic as they stand. */
export function questionOf({ indicators, scope, ids, periods }: FigureTopic): URLSearchParams {
  return new URLSearchParams({
    indicator: indicators.join(','),
    scope,
    ...(ids && { id: ids.join(',') }),
    ...(periods && { period: periods.join(',') }),
  });
}

/** One figure among those of all projects. */
export const identityOf = ({ project, key }: Pick<Figure, 'project' | 'key'>): string => `${project} ${key}`;

/** Whether the first position has taken in anything that the second has not. */
export function isNewer(position: CountedUntil | undefined, than: CountedUntil): boolean {
  // Without a position nothing is known, and once too often is better than never.
  if (!position) return true;
  return Object.entries(position).some(([stream, until]) => until > (than[stream] ?? ''));
}
