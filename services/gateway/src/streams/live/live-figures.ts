import { createHash } from 'node:crypto';
import { type Figure, figureFor, type CountedUntil } from '@integras/contracts';
import type { EventStream } from '../event-stream.js';
import type { Viewer } from '../viewer.js';
import type { FigureListener } from './figure-changes.js';
import { identityOf, isAskedFor, isNewer } from './figure-topics.js';
import { seesOf } from './sees.js';
import { type Snapshot, SnapshotRefused } from './snapshots.js';
import type { FigureTopic } from './topics.js';

export interface FigureSources {
  read: (topic: FigureTopic, token: string) => Promise<Snapshot>;
  onFailure: (error: unknown) => void;
}

const againMillis = 1_000;

/**
 * The figures of one connection. It hears changes first, then reads how everything stands, then passes on what came
 * meanwhile and is newer; of a figure that moves faster than the reader takes it, the latest value goes out.
 */
export class LiveFigures implements FigureListener {
  private topics: readonly FigureTopic[] = [];
  /** Changes that wait for the figures they are changes of. */
  private held: Map<string, Figure> | undefined;
  private readonly waiting = new Map<string, Figure>();
  /** What was last sent of each figure, without when: a push that shows nothing new would tell that something hidden moved. */
  private readonly shown = new Map<string, string>();
  /** How far each figure had counted when it was last told: what is older comes late. */
  private readonly toldAt = new Map<string, CountedUntil>();
  private pumping = false;
  private round = 0;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly viewer: Viewer,
    private readonly stream: EventStream,
    private readonly sources: FigureSources,
  ) {}

  /** Shows everything these topics ask for, and from then on what changes. */
  watch(topics: readonly FigureTopic[]): Promise<void> {
    this.topics = topics;
    this.waiting.clear();
    this.shown.clear();
    this.toldAt.clear();
    return this.readAll();
  }

  changed(figures: readonly Figure[]): void {
    for (const figure of figures) {
      if (!isAskedFor(this.topics, figure)) continue;
      if (this.held) this.held.set(identityOf(figure), figure);
      else this.pass(figure);
    }
  }

  missed(): void {
    // Not all connections at the same moment.
    this.again(Math.random() * againMillis);
  }

  stop(): void {
    this.round += 1;
    this.topics = [];
    clearTimeout(this.retry);
  }

  /** Reads how everything stands; only what looks different from what was shown goes out. */
  async readAll(): Promise<void> {
    clearTimeout(this.retry);
    this.round += 1;
    const { round, topics } = this;
    if (topics.length === 0) return;
    this.held = new Map();
    const { held } = this;
    const readTo = new Map<FigureTopic, Snapshot['trueAt']>();
    let complete = true;
    for (const topic of topics) {
      try {
        const { items, trueAt } = await this.sources.read(topic, await this.viewer.bearer());
        if (this.round !== round) return;
        readTo.set(topic, trueAt);
        for (const figure of items) {
          this.toldAt.set(identityOf(figure), trueAt);
          this.show(figure);
        }
        await this.pump();
      } catch (error) {
        if (this.round !== round) return;
        if (error instanceof SnapshotRefused)
          void this.stream.send({ event: 'problem', data: JSON.stringify(error.problem) });
        else {
          complete = false;
          this.sources.onFailure(error);
        }
      }
      if (this.round !== round || this.stream.closed.aborted) return;
    }
    this.held = undefined;
    for (const figure of held.values()) {
      const read = [...readTo].filter(([topic]) => isAskedFor([topic], figure));
      if (read.every(([, trueAt]) => isNewer(figure.trueAt, trueAt))) this.pass(figure);
    }
    if (!complete) this.again(againMillis);
  }

  private again(afterMillis: number): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.readAll(), afterMillis);
  }

  /** A change, as this viewer may see it. */
  private pass(figure: Figure): void {
    const identity = identityOf(figure);
    const before = this.toldAt.get(identity);
    if (before && figure.trueAt && isNewer(before, figure.trueAt) && !isNewer(figure.trueAt, before)) return;
    if (figure.trueAt) this.toldAt.set(identity, figure.trueAt);
    const seen = figureFor(seesOf(this.viewer.caller.grants, figure), figure);
    if (!seen) return;
    this.show(seen);
    void this.pump();
  }

  private show(figure: Figure): void {
    const identity = identityOf(figure);
    const look = digest({ ...figure, trueAt: undefined });
    if (this.shown.get(identity) === look) return;
    this.shown.set(identity, look);
    this.waiting.set(identity, figure);
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      for (const [identity, figure] of this.waiting) {
        if (this.stream.closed.aborted) return;
        this.waiting.delete(identity);
        const taking = this.stream.send({ event: 'figure', data: JSON.stringify(figure) });
        if (taking) await taking;
      }
    } finally {
      this.pumping = false;
    }
  }
}

const digest = (figure: object): string =>
  createHash('sha256').update(JSON.stringify(figure)).digest('base64url').slice(0, 16);
