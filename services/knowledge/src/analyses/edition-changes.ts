import { isDeepStrictEqual } from 'node:util';
import type { SwotItem } from '@integras/contracts';
import type { Item } from './analysis.js';

/** What an edition changed against the one before it. */
export interface EditionChanges {
  /** The number of the edition before. */
  since: number;
  /** Ids of items that came. */
  added: string[];
  /** Items that went, as they were. */
  removed: Item[];
  /** Items that are not what they were; `before` is how they read then, `fields` what differs. */
  altered: { item: string; fields: (keyof SwotItem)[]; before: Item }[];
}

const fields = ['quadrant', 'topic', 'weight', 'text', 'source', 'pilots'] as const satisfies (keyof SwotItem)[];

/** Compares by id. The order within a quadrant is no change: it says nothing that the weight does not say. */
export function changesSince(since: number, before: readonly Item[], after: readonly Item[]): EditionChanges {
  const then = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  return {
    since,
    added: after.filter(({ id }) => !then.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !now.has(id)),
    altered: after.flatMap((item) => {
      const was = then.get(item.id);
      if (!was) return [];
      const different = fields.filter((field) => !isDeepStrictEqual(was[field], item[field]));
      return different.length > 0 ? [{ item: item.id, fields: different, before: was }] : [];
    }),
  };
}
