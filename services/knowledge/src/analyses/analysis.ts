import {
  type AnalysisText,
  EditionBegun,
  EditionDescribed,
  EditionPublished,
  type EventClass,
  type SwotItem,
  SwotItemAdded,
  SwotItemChanged,
  SwotItemMoved,
  SwotItemRemoved,
  typeOf,
} from '@integras/contracts';

/** An item of an edition. Its id goes through all editions; its version counts what was changed on it. */
export interface Item extends SwotItem {
  id: string;
  version: number;
}

/** The territorial analysis of one territory: its newest edition, which is being written or is published. */
export interface Analysis {
  id: string;
  project: string;
  territory: string;
  /** The number of the newest edition, from 1. */
  edition: number;
  state: 'draft' | 'published';
  begunAt: string;
  publishedAt?: string;
  text: AnalysisText;
  /** Counts what was changed on title and summary. */
  textVersion: number;
  /** In the order they are read within their quadrants. */
  items: Item[];
}

/** A fact as far as it makes an analysis. */
export interface Told<D extends object = object> {
  type: string;
  data: D;
  /** RFC 3339 in UTC. */
  time: string;
}

type Step = (before: Analysis, told: Told<never>) => Analysis;

const on = <D extends object>(
  event: EventClass<D>,
  step: (before: Analysis, told: Told<D>) => Analysis,
): [string, Step] => [typeOf(event), step as Step];

const steps = new Map<string, Step>([
  on(EditionDescribed, (before, { data }) => ({
    ...before,
    text: data.after,
    textVersion: before.textVersion + 1,
  })),
  on(EditionPublished, (before, { time }) => ({ ...before, state: 'published', publishedAt: time })),
  on(SwotItemAdded, (before, { data }) => ({
    ...before,
    items: [...before.items, { id: data.item, ...data.after, version: 1 }],
  })),
  on(SwotItemChanged, (before, { data }) =>
    withItem(before, data.item, ({ id, version }) => ({ id, ...data.after, version: version + 1 })),
  ),
  on(SwotItemMoved, (before, { data: { item, to, ahead } }) => {
    const moved = before.items.find(({ id }) => id === item)!;
    const others = before.items.filter(({ id }) => id !== item);
    const at = ahead === undefined ? others.length : others.findIndex(({ id }) => id === ahead);
    const placed: Item = { ...moved, quadrant: to, version: moved.version + 1 };
    return { ...before, items: [...others.slice(0, at), placed, ...others.slice(at)] };
  }),
  on(SwotItemRemoved, (before, { data }) => ({
    ...before,
    items: before.items.filter(({ id }) => id !== data.item),
  })),
]);

/** What an analysis is made of. */
export const analysisEvents: readonly string[] = [typeOf(EditionBegun), ...steps.keys()];

/** The analysis after one more fact; the first one begins it. */
export function after(before: Analysis | undefined, told: Told): Analysis {
  if (told.type === typeOf(EditionBegun)) return begun(before, told as Told<EditionBegun>);
  const step = steps.get(told.type);
  if (!before || !step) throw new Error(`an analysis does not go on with ${told.type}`);
  return step(before, told as Told<never>);
}

function begun(before: Analysis | undefined, { data, time }: Told<EditionBegun>): Analysis {
  const { analysis: id, project, territory, edition, after: text } = data;
  const items = before?.items ?? [];
  return { id, project, territory, edition, state: 'draft', begunAt: time, text, textVersion: 1, items };
}

function withItem(before: Analysis, id: string, change: (item: Item) => Item): Analysis {
  return { ...before, items: before.items.map((item) => (item.id === id ? change(item) : item)) };
}
