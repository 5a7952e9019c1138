import { cityOf } from './city-regions.js';
import { onPlane, type Point } from './plane.js';

export interface Placed {
  country: string;
  nuts?: string | null;
}

/** Where each place is drawn: its city, else the middle of its country; places on one point stand around it. */
export function placesOnPlane(
  places: readonly Placed[],
  centreOf: (country: string) => Point | undefined,
): (Point | undefined)[] {
  const points = places.map(({ nuts, country }) => {
    const city = cityOf(nuts);
    return city ? onPlane(city) : centreOf(country);
  });
  return points.map((point, index) => {
    if (!point) return undefined;
    const together = points.flatMap((other, at) => (other && isSame(other, point) ? [at] : []));
    if (together.length === 1) return point;
    const angle = (together.indexOf(index) / together.length) * 2 * Math.PI;
    return [point[0] + spread * Math.cos(angle), point[1] + spread * Math.sin(angle)];
  });
}

const spread = 14;

const isSame = (left: Point, right: Point) => Math.hypot(left[0] - right[0], left[1] - right[1]) < 1;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the plane that holds all points with room around them, in the given proportion, and never a mere speck. */
export function boxAround(points: readonly Point[], proportion: number): Box {
  const least = 380;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = points.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, 0];
  const [top, bottom] = points.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, 0];
  const room = 1.45;
  const width = Math.max(least, (right - left) * room, (bottom - top) * room * proportion);
  const height = width / proportion;
  return { x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height };
}
