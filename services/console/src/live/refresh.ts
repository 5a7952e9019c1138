import type { QueryClient } from '@tanstack/react-query';
import type { News } from './frames.js';
import type { NewsStore } from './news-store.js';

/** Lists follow the facts, but not each of a hundred a second. */
const gatherMs = 400;

/** Reads lists again once a fact says that they have changed. */
export function refreshByNews(news: NewsStore, client: QueryClient): () => void {
  const stale = new Set<string>();
  let refreshing: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    refreshing = undefined;
    const names = [...stale];
    stale.clear();
    for (const name of names) void client.invalidateQueries({ queryKey: name.split(' ') });
  };
  const stop = news.follow((fresh) => {
    for (const name of fresh.flatMap(staleBy)) stale.add(name);
    if (stale.size > 0) refreshing ??= setTimeout(refresh, gatherMs);
  });
  return () => {
    stop();
    clearTimeout(refreshing);
  };
}

/** The names of the queries that something new makes stale. */
function staleBy(news: News): string[] {
  if (news.kind === 'bundle') return [];
  const { pilot, type } = news.fact;
  if (type.includes('.definition.')) return ['definitions'];
  if (!pilot) return type.includes('.initiative.') ? ['initiatives'] : ['projects'];
  const names = ['pilots', `history ${pilot}`];
  if (type.includes('.milestone.')) names.push(`milestones ${pilot}`);
  if (type.includes('.workshop.')) names.push(`workshops ${pilot}`);
  if (type.includes('.participant.')) names.push('figures attribute');
  return names;
}
