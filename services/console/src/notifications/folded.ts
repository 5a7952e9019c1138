import type { InboxItem } from '../api/notifications.js';
import { grouped } from '../texts/grouped.js';

/** A line of the inbox: one notice, or several of one kind, place and day that stand in one line. */
type Line = { kind: 'one'; item: InboxItem } | { kind: 'many'; items: readonly [InboxItem, ...InboxItem[]] };

/** So many of a kind, and they are one line. */
const fewest = 3;

/** The lines of a page of the inbox; several stand where the newest of them would. @param dayOf the day of an instant, as its reader counts days */
export function folded(items: readonly InboxItem[], dayOf: (instant: string) => string): Line[] {
  const alike = grouped(items, ({ kind, pilot, at }) => [kind, pilot ?? '', dayOf(at)].join(' '));
  return [...alike.values()]
    .flatMap((group): Line[] =>
      group.length < fewest ? group.map((item) => ({ kind: 'one', item })) : [{ kind: 'many', items: group }],
    )
    .sort((one, other) => items.indexOf(newestOf(one)) - items.indexOf(newestOf(other)));
}

const newestOf = (line: Line): InboxItem => (line.kind === 'one' ? line.item : line.items[0]);
