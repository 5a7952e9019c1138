import { type RefObject, useEffect, useState } from 'react';
import type { Trace } from '../api/knowledge.js';
import classes from './trace.module.css';

interface Line {
  key: string;
  path: string;
}

/** Lines from each entry to what it leads to. They say nothing that the entries do not say in words. */
export function TraceLines({ box, edges }: { box: RefObject<HTMLDivElement | null>; edges: Trace['edges'] }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  // The box is there only after what stands in it.
  useEffect(() => {
    const around = box.current;
    if (!around) return undefined;
    const draw = () => setLines(linesOf(around, edges));
    const watcher = new ResizeObserver(draw);
    watcher.observe(around);
    draw();
    return () => watcher.disconnect();
  }, [box, edges]);
  return (
    <svg className={classes.lines} aria-hidden="true">
      {lines.map(({ key, path }) => (
        <path key={key} d={path} />
      ))}
    </svg>
  );
}

function linesOf(box: HTMLElement, edges: Trace['edges']): Line[] {
  const { left, top } = box.getBoundingClientRect();
  const places = new Map(
    [...box.querySelectorAll<HTMLElement>('[data-node]')].map((node) => [
      node.dataset['node'],
      node.getBoundingClientRect(),
    ]),
  );
  return edges.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)];
    // Beneath each other, as on a phone, there is nothing to draw between them.
    if (!start || !end || end.left <= start.right) return [];
    const [x1, y1] = [start.right - left, start.top + start.height / 2 - top];
    const [x2, y2] = [end.left - left, end.top + end.height / 2 - top];
    const bend = (x1 + x2) / 2;
    return [{ key: `${from} ${to}`, path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}` }];
  });
}
