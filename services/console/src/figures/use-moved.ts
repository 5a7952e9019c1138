import { useEffect, useRef, useState } from 'react';

/** True for a moment after a value has changed, so that the eye finds what moved. */
export function useMoved(value: string | null | undefined): boolean {
  const known = useRef(value);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (known.current === value) return undefined;
    const isFirst = known.current === undefined;
    known.current = value;
    if (isFirst) return undefined;
    setMoved(true);
    // The style lets the ring go after 1.2 s, or lets a still border stand for all of this time.
    const timer = setTimeout(() => setMoved(false), 5_000);
    return () => clearTimeout(timer);
  }, [value]);
  return moved;
}
