import { useEffect, useRef } from 'react';
import { useRecentAct } from './recent-acts.js';

/** Once something was reported, whoever works by keys goes on where it was reported: the row as it stands now. */
export function useDoneFocus(milestone: string) {
  const place = useRef<HTMLHeadingElement>(null);
  const fact = useRecentAct(milestone)?.fact;
  const known = useRef(fact);
  useEffect(() => {
    if (fact === undefined || fact === known.current) return undefined;
    known.current = fact;
    // The sheet gives the focus back when it has closed; this is after it.
    const timer = setTimeout(() => place.current?.focus({ preventScroll: true }), 250);
    return () => clearTimeout(timer);
  }, [fact]);
  return place;
}
