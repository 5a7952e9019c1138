import { type News, newsId } from './frames.js';
import { mergeNews } from './merge-news.js';

/** What has happened since this tab was opened, the latest first. */
export class NewsStore {
  private shown: readonly News[] = [];
  private held: News[] | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<(news: readonly News[]) => void>();

  receive(news: readonly News[]): void {
    if (this.held) {
      this.held = mergeNews(this.held, news);
      return;
    }
    const fresh = news.filter((each) => !this.shown.some((known) => newsId(known) === newsId(each)));
    this.shown = mergeNews(this.shown, news);
    for (const listener of this.listeners) listener();
    if (fresh.length > 0) for (const follow of this.followers) follow(fresh);
  }

  pause(): void {
    this.held ??= [];
  }

  resume(): void {
    const held = this.held ?? [];
    this.held = undefined;
    if (held.length > 0) this.receive(held);
  }

  get waiting(): number {
    return this.held?.length ?? 0;
  }

  readonly read = (): readonly News[] => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls back with what is new, once it may be shown. */
  follow(take: (news: readonly News[]) => void): () => void {
    this.followers.add(take);
    return () => this.followers.delete(take);
  }
}
