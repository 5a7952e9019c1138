import type { Figure, FigureScope } from '@integras/contracts';
import { isOlder } from './frames.js';

/** Keys are one of a kind within a project. */
const identityOf = ({ project, key }: Figure): string => `${project} ${key}`;

/** A figure, and when this browser learned it. */
export interface KnownFigure {
  figure: Figure;
  at: number;
}

/** Figures that are looked at together: an indicator on one scope level, whole or by one attribute. */
export function groupOf(indicator: string, scope: FigureScope, dimension?: string): string {
  return dimension ? `${indicator}|${scope}|${dimension}` : `${indicator}|${scope}`;
}

interface Group {
  shown: readonly KnownFigure[];
  keys: Set<string>;
  listeners: Set<() => void>;
  lastTold: number;
  telling: ReturnType<typeof setTimeout> | undefined;
}

/** Digits change at most once a second: that is for people, machines would manage more. */
const tellEveryMs = 1_000;

/** The figures this tab knows, whoever told them. The newest one stands, also when an older answer comes later. */
export class FigureStore {
  private readonly known = new Map<string, KnownFigure>();
  private readonly groups = new Map<string, Group>();
  private held: Map<string, Figure> | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /** What a page has read: shown at once, unless that would move something while paused. */
  seed(figures: readonly Figure[]): void {
    for (const figure of figures) {
      if (this.held && this.known.has(identityOf(figure))) this.held.set(identityOf(figure), figure);
      else this.learn(figure, true);
    }
  }

  /** What came live: kept back while paused. */
  receive(figures: readonly Figure[]): void {
    for (const figure of figures) {
      if (this.held) this.held.set(identityOf(figure), figure);
      else this.learn(figure, false);
    }
  }

  pause(): void {
    this.held ??= new Map();
  }

  resume(): void {
    const held = [...(this.held?.values() ?? [])];
    this.held = undefined;
    this.receive(held);
  }

  /** How many figures have moved since the pause. */
  get waiting(): number {
    return this.held?.size ?? 0;
  }

  subscribe(group: string, listener: () => void): () => void {
    const { listeners } = this.group(group);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** The figures of a group: the same array until they are told to have changed. */
  read(group: string): readonly KnownFigure[] {
    return this.group(group).shown;
  }

  private learn(figure: Figure, atOnce: boolean): void {
    const identity = identityOf(figure);
    const known = this.known.get(identity);
    if (known && isOlder(figure, known.figure)) return;
    this.known.set(identity, { figure, at: this.now() });
    const group = this.group(groupOf(figure.indicator, figure.scope, figure.by?.dimension));
    group.keys.add(identity);
    this.tell(group, atOnce);
  }

  private tell(group: Group, atOnce: boolean): void {
    const wait = atOnce ? 0 : group.lastTold + tellEveryMs - this.now();
    if (wait <= 0) {
      clearTimeout(group.telling);
      group.telling = undefined;
      group.lastTold = this.now();
      group.shown = [...group.keys].map((key) => this.known.get(key)).filter((known) => known !== undefined);
      for (const listener of group.listeners) listener();
    } else {
      group.telling ??= setTimeout(() => {
        group.telling = undefined;
        this.tell(group, true);
      }, wait);
    }
  }

  private group(name: string): Group {
    let group = this.groups.get(name);
    if (!group) {
      group = { shown: [], keys: new Set(), listeners: new Set(), lastTold: -Infinity, telling: undefined };
      this.groups.set(name, group);
    }
    return group;
  }
}
