import type { InboxItem } from '../api/notifications.js';
import { folded } from './folded.js';

const notice = (id: string, more: Partial<InboxItem> = {}): InboxItem => ({
  id,
  kind: 'milestone-overdue',
  pilot: 'bologna',
  text: { en: id },
  path: '/app',
  at: '2025-06-15T10:00:00Z',
  read: false,
  ...more,
});
const dayOf = (instant: string) => instant.slice(0, 10);
const lines = (...items: InboxItem[]) =>
  folded(items, dayOf).map((line) => (line.kind === 'one' ? line.item.id : line.items.map(({ id }) => id).join('+')));

describe('the lines of an inbox', () => {
  it('are one for three notices or more of a kind, place and day, where the newest of them stands', () => {
    const other = notice('x', { kind: 'target-reached' });
    expect(lines(notice('a'), other, notice('b'), notice('c'))).toEqual(['a+b+c', 'x']);
    expect(lines(other, notice('a'), notice('b'), notice('c'))).toEqual(['x', 'a+b+c']);
  });

  it('are one each for two of them', () => {
    expect(lines(notice('a'), notice('b'))).toEqual(['a', 'b']);
  });

  it('are one each where kind, place or day is another', () => {
    expect(
      lines(
        notice('a'),
        notice('b'),
        notice('c', { pilot: 'ljubljana' }),
        notice('d', { at: '2025-06-14T10:00:00Z' }),
        notice('e', { kind: 'milestone-due' }),
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
