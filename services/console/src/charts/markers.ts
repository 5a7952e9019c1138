/** The shape that stands for a country everywhere; whoever has none of their own gets a ring. */
const corners: Record<string, readonly [sides: number, turn: number]> = {
  DE: [4, 45],
  AT: [3, 0],
  SI: [4, 0],
  HR: [3, 180],
  PL: [5, 0],
  SK: [6, 0],
};

const known = new Set(['IT', 'DE', 'AT', 'SI', 'HR', 'CZ', 'HU', 'PL', 'SK']);

export function hasMarker(country: string): boolean {
  return known.has(country);
}

/** Colour of a country, as a CSS value; grey for a country without one. */
export function countryColour(country: string): string {
  return known.has(country) ? `var(--country-${country})` : 'var(--country-other)';
}

/** SVG path of a country's marker around 0,0. All look equally large at one radius. */
export function markerPath(country: string, radius: number): string {
  if (country === 'CZ') return cross(radius);
  if (country === 'HU') return star(radius * 1.2);
  const [sides, turn] = corners[country] ?? [0, 0];
  if (sides === 0) return circle(radius);
  const grown = radius * ({ 3: 1.3, 4: 1.2, 5: 1.12, 6: 1.08 }[sides] ?? 1);
  return polygon(Array.from({ length: sides }, (_, corner) => at(grown, turn + (corner * 360) / sides)));
}

type Point = [x: number, y: number];

function at(radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join('L')}Z`;
}

function circle(radius: number): string {
  const r = radius.toFixed(2);
  return `M-${r},0a${r},${r} 0 1,0 ${(2 * radius).toFixed(2)},0a${r},${r} 0 1,0 -${(2 * radius).toFixed(2)},0Z`;
}

function cross(radius: number): string {
  const [arm, half] = [radius * 1.1, radius * 0.42];
  return `M${-half},${-arm}H${half}V${-half}H${arm}V${half}H${half}V${arm}H${-half}V${half}H${-arm}V${-half}H${-half}Z`;
}

function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, corner) => at(corner % 2 === 0 ? radius : radius * 0.45, corner * 36));
  return polygon(points);
}
