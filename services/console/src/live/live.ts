import { FigureStore } from './figure-store.js';
import { type LiveState, liveStateOf, sameState, type Signs } from './live-state.js';
import { LiveTab } from './live-tab.js';
import { NewsStore } from './news-store.js';
import type { TabMessage } from './tab-messages.js';
import { mergeTopics, type Topics } from './topics.js';

export interface LiveEvents {
  /** Something may have been missed: what was read has to be read again. */
  missed(): void;
  /** The person’s inbox has changed. */
  inbox(): void;
  /** The connection was lost: perhaps because nobody is signed in any more. */
  lost(): void;
  /** The person signed out in another tab. */
  signedOut(): void;
}

/** Everything live of one tab: what it knows, how the connection is, and the person's pause button. */
export class Live {
  readonly figures = new FigureStore();
  readonly news = new NewsStore();
  private readonly tab: LiveTab;
  private readonly wishes = new Map<symbol, Topics>();
  private readonly listeners = new Set<() => void>();
  private readonly clock = setInterval(() => this.refresh(), 1_000);
  private signs: Signs = { open: false, lastSign: undefined, waiting: undefined };
  private state: LiveState = { kind: 'connecting' };
  private missedWhilePaused = false;
  private restating = false;

  constructor(
    account: string,
    private readonly events: LiveEvents,
  ) {
    this.tab = new LiveTab(account, (message) => this.take(message));
  }

  stop(): void {
    clearInterval(this.clock);
    this.tab.stop();
  }

  signOut(): void {
    this.tab.signOut();
    this.stop();
  }

  /** Asks for topics until the answer is called. */
  want(topics: Topics): () => void {
    const wish = Symbol('wish');
    this.wishes.set(wish, topics);
    this.restate();
    return () => {
      this.wishes.delete(wish);
      this.restate();
    };
  }

  pause(): void {
    this.figures.pause();
    this.news.pause();
    this.signs = { ...this.signs, waiting: 0 };
    this.refresh();
  }

  resume(): void {
    this.signs = { ...this.signs, waiting: undefined };
    this.figures.resume();
    this.news.resume();
    if (this.missedWhilePaused) this.events.missed();
    this.missedWhilePaused = false;
    this.refresh();
  }

  readonly readState = (): LiveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A page that leaves and the one that comes make one change of topics. */
  private restate(): void {
    if (this.restating) return;
    this.restating = true;
    queueMicrotask(() => {
      this.restating = false;
      this.tab.want(mergeTopics([...this.wishes.values()]));
    });
  }

  private take(message: TabMessage): void {
    switch (message.kind) {
      case 'figures':
        this.figures.receive(message.figures);
        break;
      case 'news':
        this.news.receive(message.news);
        break;
      case 'inbox':
        this.events.inbox();
        break;
      case 'sign':
        this.signs = { ...this.signs, open: true, lastSign: message.at };
        break;
      case 'open':
        if (!message.open && this.signs.open) this.events.lost();
        this.signs = { ...this.signs, open: message.open, lastSign: message.lastSign ?? this.signs.lastSign };
        break;
      case 'missed':
        if (this.signs.waiting === undefined) this.events.missed();
        else this.missedWhilePaused = true;
        break;
      case 'signed-out':
        this.events.signedOut();
        break;
    }
    this.refresh();
  }

  private refresh(): void {
    const waiting = this.signs.waiting === undefined ? undefined : this.figures.waiting + this.news.waiting;
    const state = liveStateOf({ ...this.signs, waiting }, Date.now());
    if (sameState(state, this.state)) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
