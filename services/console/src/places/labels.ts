import type { Box } from './placing.js';
import type { Point } from './plane.js';

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'end' | 'middle';
}

interface Wanted {
  at: Point;
  /** How broad the text is, in pixels. */
  width: number;
}

const height = 34;
const gap = 14;
const markRadius = 9;

/** Finds a side for the label of each mark on which it covers least of other marks and labels, best nothing. */
export function placeLabels(wanted: readonly Wanted[], within: Box): Label[] {
  const taken: Box[] = wanted.map(({ at: [x, y] }) => ({
    x: x - markRadius,
    y: y - markRadius,
    width: 2 * markRadius,
    height: 2 * markRadius,
  }));
  return wanted.map(({ at, width }, index) => {
    const others = taken.filter((_, other) => other !== index);
    const cost = ({ box }: Side) =>
      outside(box, within) * 4 + others.reduce((sum, other) => sum + overlap(box, other), 0);
    const best = sidesOf(at, width).reduce((least, side) => (cost(side) < cost(least) ? side : least));
    taken.push(best.box);
    return best.label;
  });
}

interface Side {
  label: Label;
  box: Box;
}

/** Beside, then above and below, then the corners: the earlier wins where they cost the same. */
function sidesOf([x, y]: Point, width: number): [Side, ...Side[]] {
  const [up, down] = [y - height * 0.85, y + height * 0.85];
  const start = (at: number, dx = gap): Side => side({ x: x + dx, y: at, anchor: 'start' }, x + dx, at, width);
  const end = (at: number, dx = gap): Side => side({ x: x - dx, y: at, anchor: 'end' }, x - dx - width, at, width);
  const middle = (at: number): Side => side({ x, y: at, anchor: 'middle' }, x - width / 2, at, width);
  return [start(y), end(y), middle(up), middle(down), start(up, 2), start(down, 2), end(up, 2), end(down, 2)];
}

function side(label: Label, left: number, centre: number, width: number): Side {
  return { label, box: { x: left, y: centre - height / 2, width, height } };
}

/** The area that two boxes share. */
function overlap(left: Box, right: Box): number {
  const across = Math.min(left.x + left.width, right.x + right.width) - Math.max(left.x, right.x);
  const down = Math.min(left.y + left.height, right.y + right.height) - Math.max(left.y, right.y);
  return across > 0 && down > 0 ? across * down : 0;
}

function outside(box: Box, within: Box): number {
  return box.width * box.height - overlap(box, within);
}
