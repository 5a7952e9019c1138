import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoAzimuthalEqualArea, type GeoContext, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { countryOfNumericCode } from './country-codes.js';

/** A country as the map draws it, in units of the projection: 2,000 to an Earth radius. */
export interface Outline {
  /** ISO 3166-1 alpha-2, or '' for what has none. */
  country: string;
  /** SVG path. */
  path: string;
  /** Where a place without coordinates of its own is drawn. */
  centre: [x: number, y: number];
}

type Point = [x: number, y: number];
type Country = Feature<Polygon | MultiPolygon>;

/** What of the plane is kept: the continent from Iceland to Cyprus. */
const extent: [Point, Point] = [
  [-840, -840],
  [960, 840],
];

/** Islands smaller than this cannot be told from dust at any size in which the map is drawn. */
const leastBreadth = 4;

/**
 * Outlines of the European countries (Natural Earth, 1:50 million), projected once at build time,
 * so that no browser carries the atlas or the arithmetic. Equal area, centred as ETRS89-LAEA is.
 */
export function europeOutlines(): Outline[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection;
  }>;
  const { features } = feature(atlas, atlas.objects.countries);
  const projection = geoAzimuthalEqualArea().rotate([-10, -52]).scale(2000).translate([0, 0]).clipExtent(extent);

  return (features as Country[]).flatMap((country) => {
    const rings = ringsOf(country, (context) => geoPath(projection, context)(country));
    if (rings.length === 0) return [];
    const [x, y] = geoPath(projection).centroid(largestPart(country));
    return [
      {
        country: countryOfNumericCode[String(country.id)] ?? '',
        path: rings.map(pathOf).join(''),
        centre: [Math.round(x), Math.round(y)] satisfies Point,
      },
    ];
  });
}

/** Offers the outlines to the console as the module `virtual:europe`. */
export function europe(): Plugin {
  const name = 'virtual:europe';
  return {
    name: 'integras:europe',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(europeOutlines())};` : undefined),
  };
}

/** Whole units, so that neighbours keep one border between them; what falls on one point is one. */
function ringsOf(country: Country, draw: (context: GeoContext) => void): Point[][] {
  const rings: Point[][] = [];
  const to = (x: number, y: number) => {
    const ring = rings.at(-1);
    const last = ring?.at(-1);
    const point: Point = [Math.round(x), Math.round(y)];
    if (last?.[0] !== point[0] || last?.[1] !== point[1]) ring?.push(point);
  };
  draw({
    beginPath() {},
    closePath() {},
    arc() {},
    moveTo(x, y) {
      rings.push([]);
      to(x, y);
    },
    lineTo: to,
  });
  const seen = rings.filter((ring) => breadth(ring) >= leastBreadth);
  return seen.length > 0 || country.id === undefined ? seen : rings.slice(0, 1);
}

function breadth(ring: Point[]): number {
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(span(ring.map(([x]) => x)), span(ring.map(([, y]) => y)));
}

/** Steps instead of positions: half the size. */
function pathOf([start, ...rest]: Point[]): string {
  if (!start) return '';
  let [x, y] = start;
  const steps = rest.map((point) => {
    const step = `l${point[0] - x},${point[1] - y}`;
    [x, y] = point;
    return step;
  });
  return `M${start[0]},${start[1]}${steps.join('')}z`;
}

/** France without Guiana, Norway without Svalbard. */
function largestPart({ geometry }: Country): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}
