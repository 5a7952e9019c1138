import type { Figure } from '@integras/contracts';
import type { News } from './frames.js';
import { onceGone } from './leadership.js';
import { LiveStream, type StreamListener } from './stream.js';
import type { TabMessage } from './tab-messages.js';
import { mergeTopics, type Topics } from './topics.js';

type Wish = Extract<TabMessage, { kind: 'want' }>;

/** Frames of one moment travel to the tabs together. */
const gatherMs = 40;
const signEveryMs = 1_000;
const rememberedNews = 50;

/** The part of the leading tab: it holds the stream open while any tab is awake, and passes on what comes. */
export class LiveLeader implements StreamListener {
  private readonly stream = new LiveStream(this);
  private readonly wishes = new Map<string, Topics | undefined>();
  private readonly gathered = new Map<string, Figure>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private recent: News[] = [];
  private isOpen = false;
  private lastSign: number | undefined;
  private lastTold = 0;

  constructor(private readonly tell: (message: TabMessage) => void) {}

  hear({ tab, topics, awake }: Wish): void {
    const isNew = !this.wishes.has(tab);
    this.wishes.set(tab, awake ? topics : undefined);
    if (isNew) {
      onceGone(tab, () => this.forget(tab));
      this.tell({ kind: 'open', open: this.isOpen, lastSign: this.lastSign });
      if (this.recent.length > 0) this.tell({ kind: 'news', news: this.recent, to: tab });
    }
    this.ask();
  }

  stop(): void {
    clearTimeout(this.gathering);
    this.stream.end();
  }

  open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.tell({ kind: 'open', open: isOpen, lastSign: this.lastSign });
  }

  sign(): void {
    this.lastSign = Date.now();
    if (this.lastSign - this.lastTold < signEveryMs) return;
    this.lastTold = this.lastSign;
    this.tell({ kind: 'sign', at: this.lastSign });
  }

  figure(figure: Figure): void {
    this.gathered.set(`${figure.project} ${figure.key}`, figure);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const figures = [...this.gathered.values()];
      this.gathered.clear();
      this.tell({ kind: 'figures', figures });
    }, gatherMs);
  }

  news(news: News): void {
    this.recent = [...this.recent, news].slice(-rememberedNews);
    this.tell({ kind: 'news', news: [news] });
  }

  inbox(): void {
    this.tell({ kind: 'inbox' });
  }

  missed(): void {
    this.tell({ kind: 'missed' });
  }

  private forget(tab: string): void {
    this.wishes.delete(tab);
    this.ask();
  }

  private ask(): void {
    const awake = [...this.wishes.values()].filter((topics) => topics !== undefined);
    if (awake.length === 0) {
      this.stream.close();
      return;
    }
    this.stream.ask(mergeTopics(awake));
    this.stream.open();
  }
}
