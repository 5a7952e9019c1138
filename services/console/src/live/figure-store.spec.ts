import { jest } from '@jest/globals';
import type { Figure } from '@integras/contracts';
import { FigureStore, groupOf } from './figure-store.js';

const figure = (value: string, sequence: number, rest: Partial<Figure> = {}): Figure => ({
  key: 'INT-M01|project|p|all',
  indicator: 'INT-M01',
  version: 1,
  scope: 'project',
  scopeId: 'p',
  project: 'p',
  period: 'all',
  value,
  n: Number(value),
  unknown: 0,
  personal: false,
  status: 'provisional',
  trueAt: { PILOTS: `2025-06-15T10:00:00.${String(sequence).padStart(6, '0')}Z` },
  ...rest,
});

const group = groupOf('INT-M01', 'project');

describe('the figures of a tab', () => {
  let store: FigureStore;
  let told: number;
  const shown = () => store.read(group).map((known) => known.figure.value);

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    store = new FigureStore();
    told = 0;
    store.subscribe(group, () => (told += 1));
  });
  afterEach(() => jest.useRealTimers());

  it('show the newest, also when an older answer comes later', () => {
    store.receive([figure('24', 8)]);
    store.seed([figure('23', 7)]);
    expect(shown()).toEqual(['24']);
  });

  it('change at once, and then at most once a second with the latest value', () => {
    store.receive([figure('1', 1)]);
    expect([shown(), told]).toEqual([['1'], 1]);
    for (let sequence = 2; sequence <= 10; sequence += 1) {
      jest.advanceTimersByTime(100);
      store.receive([figure(String(sequence), sequence)]);
    }
    expect([shown(), told]).toEqual([['1'], 1]);
    jest.advanceTimersByTime(100);
    expect([shown(), told]).toEqual([['10'], 2]);
  });

  it('are the same array until they change', () => {
    store.seed([figure('1', 1)]);
    expect(store.read(group)).toBe(store.read(group));
  });

  it('stand still while paused, count what waits, and catch up', () => {
    store.seed([figure('1', 1)]);
    store.pause();
    store.receive([figure('2', 2)]);
    store.receive([figure('3', 3)]);
    store.seed([figure('3', 3)]);
    jest.advanceTimersByTime(5_000);
    expect([shown(), store.waiting]).toEqual([['1'], 1]);
    store.resume();
    expect([shown(), store.waiting]).toEqual([['3'], 0]);
  });

  it('show a page that is opened while paused', () => {
    store.pause();
    store.seed([figure('1', 1)]);
    expect(shown()).toEqual(['1']);
  });

  it('tell projects with the same countries apart', () => {
    store.seed([figure('1', 1), figure('2', 1, { project: 'other' })]);
    expect(shown()).toEqual(['1', '2']);
  });
});
