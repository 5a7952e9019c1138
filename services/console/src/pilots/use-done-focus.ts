import { useEffect, useRef } from 'react';
import { useRecentAct } from './recent-acts.js';

/**
 * Once something was reported or undone, whoever works by keys goes on where that was: the row as it stands now, or the
 * heading of the page when undoing took the row away.
 */
export function useDoneFocus(milestone: string) {
  const place = useRef<HTMLHeadingElement>(null);
  const fact = useRecentAct(milestone)?.fact;
  const known = useRef(fact);
  useEffect(() => {
    if (fact === known.current) return undefined;
    known.current = fact;
    if (fact === undefined) {
      // The button went with what it undid; after a correction the sheet gives the focus back by itself.
      if (hasNoFocus()) focus(place.current);
      return undefined;
    }
    // The sheet gives the focus back when it has closed; this is after it.
    const timer = setTimeout(() => focus(place.current), 250);
    return () => clearTimeout(timer);
  }, [fact]);
  useEffect(
    () => () => {
      if (known.current !== undefined && hasNoFocus()) focus(document.querySelector('main h1'));
    },
    [],
  );
  return place;
}

const hasNoFocus = (): boolean => document.activeElement === document.body;

const focus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });
