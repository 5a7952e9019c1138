import type { Figure } from '@integras/contracts';
import type { Bundle, Happening } from '../api/happenings.js';
import { randomId } from '../api/random-id.js';
import { request } from '../api/request.js';
import type { News } from './frames.js';
import type { Topics } from './topics.js';

/** What the stream tells whoever holds it. */
export interface StreamListener {
  /** The stream was opened or lost. */
  open(isOpen: boolean): void;
  /** Anything came, if only a heartbeat. */
  sign(): void;
  figure(figure: Figure): void;
  news(news: News): void;
  /** The person’s inbox has changed. */
  inbox(): void;
  /** Something may have been missed: what was read has to be read again. */
  missed(): void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** Nothing for this long, and the connection is taken for dead although nobody said so. */
const givenUpAfterMs = 45_000;

/**
 * The one live connection of a browser. It opens itself again with growing pauses, and asks for its topics again each
 * time, to which the server answers with the figures as they stand: so nothing is missed.
 */
export class LiveStream {
  private source: EventSource | undefined;
  private connection: string | undefined;
  private topics: Topics = {};
  private posted = '';
  private pauseMs = firstPauseMs;
  private reopening: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private wasOpen = false;
  /** How far the facts have come, in the server's words: they go on from there. */
  private place = '';

  private wanted = false;

  constructor(private readonly listener: StreamListener) {
    window.addEventListener('offline', this.onOffline);
    window.addEventListener('online', this.onOnline);
  }

  open(): void {
    this.wanted = true;
    if (this.source) return;
    clearTimeout(this.reopening);
    const going = this.place ? `?${new URLSearchParams({ lastEventId: this.place })}` : '';
    const source = new EventSource(`/api/streams/v1/live${going}`);
    this.source = source;
    const on = <T>(name: string, take: (data: T) => void) =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        this.place = event.lastEventId || this.place;
        this.alive();
        take(JSON.parse(event.data) as T);
      });
    on<{ connection: string }>('connected', ({ connection }) => this.connected(connection));
    on<Figure>('figure', (figure) => this.listener.figure(figure));
    on<Happening>('fact', (fact) => this.listener.news({ kind: 'fact', fact }));
    on<Bundle>('bundle', (bundle) =>
      this.listener.news({ kind: 'bundle', bundle, at: new Date().toISOString(), parts: [randomId()] }),
    );
    on('inbox', () => this.listener.inbox());
    on('heartbeat', () => {});
    on('reset', () => this.listener.missed());
    source.addEventListener('error', () => this.lost());
    this.watchSilence();
  }

  close(): void {
    this.wanted = false;
    this.drop();
  }

  /** Closes for good. */
  end(): void {
    this.close();
    window.removeEventListener('offline', this.onOffline);
    window.removeEventListener('online', this.onOnline);
  }

  ask(topics: Topics): void {
    this.topics = topics;
    void this.post();
  }

  private connected(connection: string): void {
    this.connection = connection;
    this.posted = '';
    this.pauseMs = firstPauseMs;
    this.listener.open(true);
    if (this.wasOpen) this.listener.missed();
    this.wasOpen = true;
    void this.post();
  }

  private drop(): void {
    clearTimeout(this.reopening);
    clearTimeout(this.silence);
    this.source?.close();
    this.source = undefined;
    this.connection = undefined;
  }

  private lost(): void {
    this.drop();
    this.listener.open(false);
    // Tabs and browsers that lost the same server come back one after the other.
    this.reopening = setTimeout(() => this.open(), this.pauseMs * (0.75 + Math.random() / 2));
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
  }

  /** The device says so before the silence does. That it is back is a hint to try, no proof. */
  private readonly onOffline = () => {
    if (this.source) this.lost();
  };

  private readonly onOnline = () => {
    this.pauseMs = firstPauseMs;
    if (this.wanted) this.open();
  };

  private alive(): void {
    this.listener.sign();
    this.watchSilence();
  }

  private watchSilence(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(), givenUpAfterMs);
  }

  private async post(): Promise<void> {
    const { connection } = this;
    const wanted = JSON.stringify(this.topics);
    if (!connection || wanted === this.posted) return;
    this.posted = wanted;
    try {
      await request(`/api/streams/v1/live/${connection}/topics`, { method: 'POST', body: this.topics });
    } catch {
      // A connection that does not know us any more is opened anew.
      if (this.connection === connection) this.lost();
    }
  }
}
