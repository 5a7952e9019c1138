import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { FigureScope } from '@integras/contracts';
import { groupOf, type KnownFigure } from './figure-store.js';
import type { News } from './frames.js';
import type { Live } from './live.js';
import type { LiveState } from './live-state.js';
import type { Topics } from './topics.js';

const Context = createContext<Live | undefined>(undefined);

export function LiveContext({ live, children }: { live: Live; children: ReactNode }) {
  return <Context value={live}>{children}</Context>;
}

export function useLive(): Live {
  const live = useContext(Context);
  if (!live) throw new Error('nothing is live outside of LiveContext');
  return live;
}

export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.readState);
}

/** Keeps these topics coming while the component is shown. */
export function useTopics(topics: Topics): void {
  const live = useLive();
  const asked = JSON.stringify(topics);
  useEffect(() => live.want(JSON.parse(asked) as Topics), [live, asked]);
}

/** The figures of an indicator on a scope level as they stand, moving. */
export function useFigures(indicator: string, scope: FigureScope, dimension?: string): readonly KnownFigure[] {
  const { figures } = useLive();
  const group = groupOf(indicator, scope, dimension);
  const subscribe = useCallback((listener: () => void) => figures.subscribe(group, listener), [figures, group]);
  return useSyncExternalStore(subscribe, () => figures.read(group));
}

/** One figure as it stands; undefined until it is known. */
export function useFigure(indicator: string, scope: FigureScope, id: string, period = 'all'): KnownFigure | undefined {
  const known = useFigures(indicator, scope);
  return useMemo(
    () => known.find(({ figure }) => figure.scopeId === id && figure.period === period),
    [known, id, period],
  );
}

export function useNews(): readonly News[] {
  const { news } = useLive();
  return useSyncExternalStore(news.subscribe, news.read);
}
