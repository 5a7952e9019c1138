import { type PointerEvent, type FocusEvent, type UIEvent, useRef, useState } from 'react';
import { type News, newsId } from '../live/frames.js';

/** Keeps a list as it is while it is pointed at, focused or scrolled, and counts what is new meanwhile. */
export function useHeld(news: readonly News[]) {
  const [kept, setKept] = useState<readonly News[]>();
  const isScrolled = useRef(false);
  const known = new Set(kept?.map(newsId));

  const hold = () => setKept((held) => held ?? news);
  const release = (section: HTMLElement) => {
    const isUsed = section.matches(':hover') || section.contains(document.activeElement) || isScrolled.current;
    if (!isUsed) setKept(undefined);
  };
  // Where the focus goes is known only after it has left.
  const leave = ({ currentTarget }: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) => {
    setTimeout(release, 0, currentTarget);
  };
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) => {
    isScrolled.current = currentTarget.scrollTop > 0;
    if (isScrolled.current) hold();
  };

  return {
    shown: kept ?? news,
    fresh: kept ? news.filter((each) => !known.has(newsId(each))).length : 0,
    showFresh: () => setKept(news),
    hold: { onPointerEnter: hold, onFocus: hold, onPointerLeave: leave, onBlur: leave },
    onScroll,
  };
}
