import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** What a chart is drawn on. */
export interface Canvas {
  /** Breadth in units. */
  width: number;
  /** Pixels to a unit: 1 at the usual size of text, more where a person or a projector has it larger. */
  unit: number;
}

const usualTextSize = 16;

/** The room of an element: charts are drawn for it, never scaled down, so that their text stays legible. */
export function useCanvas<E extends HTMLElement>(): [RefObject<E | null>, Canvas] {
  const element = useRef<E>(null);
  const [canvas, setCanvas] = useState<Canvas>({ width: 0, unit: 1 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const unit = Math.max(1, textSize / usualTextSize);
      const width = Math.floor(current.getBoundingClientRect().width / unit);
      setCanvas((known) => (known.width === width && known.unit === unit ? known : { width, unit }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, canvas];
}
