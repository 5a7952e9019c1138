import type { News } from './frames.js';
import { NewsStore } from './news-store.js';

const fact = (id: string, recordedtime: string): News => ({
  kind: 'fact',
  fact: {
    id,
    type: 'eu.integras.pilots.milestone.reached.v1',
    source: '/pilots',
    subject: 'm',
    time: recordedtime,
    recordedtime,
    data: {},
  },
});

const bundle = (part: string, at: string, count: number, since = '2025-06-15T10:00:00Z'): News => ({
  kind: 'bundle',
  bundle: { kind: 'participant facts', count, pilot: 'p', country: 'IT', since },
  at,
  parts: [part],
});

describe('what happens', () => {
  it('is told with the latest first, and each thing once', () => {
    const store = new NewsStore();
    store.receive([fact('a', '2025-06-15T10:00:00Z')]);
    store.receive([fact('b', '2025-06-15T10:01:00Z'), fact('a', '2025-06-15T10:00:00Z')]);
    expect(store.read().map((news) => (news.kind === 'fact' ? news.fact.id : ''))).toEqual(['b', 'a']);
  });

  it('about people of a pilot is told together within an hour', () => {
    const store = new NewsStore();
    store.receive([bundle('1', '2025-06-15T10:00:10Z', 2)]);
    store.receive([bundle('2', '2025-06-15T10:00:20Z', 3, '2025-06-15T10:00:10Z')]);
    store.receive([bundle('2', '2025-06-15T10:00:20Z', 3, '2025-06-15T10:00:10Z')]);
    store.receive([bundle('3', '2025-06-15T11:30:00Z', 1, '2025-06-15T11:29:50Z')]);
    const told = store.read().map((news) => (news.kind === 'bundle' ? [news.bundle.count, news.bundle.since] : []));
    expect(told).toEqual([
      [1, '2025-06-15T11:29:50Z'],
      [5, '2025-06-15T10:00:00Z'],
    ]);
  });

  it('waits while paused, and then is followed by those who refresh lists', () => {
    const store = new NewsStore();
    const followed: number[] = [];
    store.follow((news) => followed.push(news.length));
    store.pause();
    store.receive([fact('a', '2025-06-15T10:00:00Z')]);
    expect([store.read().length, store.waiting, followed]).toEqual([0, 1, []]);
    store.resume();
    expect([store.read().length, store.waiting, followed]).toEqual([1, 0, [1]]);
  });
});
