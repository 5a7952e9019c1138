import { type BundleNews, type News, newsId, newsTime } from './frames.js';

const kept = 200;
const hourMs = 3_600_000;

/** Both, the latest first, each thing once; bundles of a pilot grow instead of coming one after the other. */
export function mergeNews(known: readonly News[], more: readonly News[]): News[] {
  const byId = new Map(known.map((news) => [newsId(news), news]));
  for (const news of more) {
    const grown = news.kind === 'bundle' ? grow([...byId.values()], news) : news;
    byId.set(newsId(grown), grown);
  }
  return [...byId.values()].sort((left, right) => (newsTime(left) < newsTime(right) ? 1 : -1)).slice(0, kept);
}

function grow(known: readonly News[], news: BundleNews): BundleNews {
  const ours = known.find((each): each is BundleNews => each.kind === 'bundle' && isContinued(each, news));
  if (!ours) return news;
  const parts = news.parts.filter((part) => !ours.parts.includes(part));
  if (parts.length === 0) return ours;
  const count = ours.bundle.count + news.bundle.count;
  return { ...news, bundle: { ...ours.bundle, count }, parts: [...ours.parts, ...parts] };
}

function isContinued({ bundle }: BundleNews, later: BundleNews): boolean {
  return bundle.pilot === later.bundle.pilot && Date.parse(later.at) - Date.parse(bundle.since) < hourMs;
}
