import outlines from 'virtual:europe';
import { useMemo } from 'react';
import { Mark } from '../charts/marker.js';
import { placeLabels } from './labels.js';
import { boxAround, type Placed, placesOnPlane } from './placing.js';
import type { Point } from './plane.js';

export interface MapPlace extends Placed {
  id: string;
  name: string;
  valueText: string;
}

interface PlacesMapProps {
  width: number;
  places: readonly MapPlace[];
  at: number | undefined;
}

export const mapHeight = (width: number) => Math.round(Math.min(width * 0.8, 440));

const centres = new Map(outlines.map(({ country, centre }) => [country, centre]));

/** Where the places are, each with its value printed: a locator, not a picture of sizes. */
export default function PlacesMap({ width, places, at }: PlacesMapProps) {
  const height = mapHeight(width);
  const points = useMemo(() => placesOnPlane(places, (country) => centres.get(country)), [places]);
  const box = boxAround(
    points.filter((point) => point !== undefined),
    width / height,
  );
  const scale = width / box.width;
  const toPixel = ([x, y]: Point): Point => [(x - box.x) * scale, (y - box.y) * scale];
  const drawn = places.flatMap((place, index) => {
    const point = points[index];
    return point ? [{ place, index, pixel: toPixel(point) }] : [];
  });
  const labels = placeLabels(
    drawn.map(({ place, pixel }) => ({ at: pixel, width: 8.2 * Math.max(place.name.length, place.valueText.length) })),
    { x: 4, y: 4, width: width - 8, height: height - 8 },
  );
  const named = new Set(places.map(({ country }) => country));

  return (
    <>
      <g transform={`scale(${scale}) translate(${-box.x},${-box.y})`}>
        {outlines.map(({ country, path }, index) => (
          <path
            key={index}
            d={path}
            fill={named.has(country) ? 'var(--land-named)' : 'var(--land)'}
            stroke="var(--surface)"
            strokeWidth={1.25 / scale}
            strokeLinejoin="round"
          />
        ))}
      </g>
      {drawn.map(({ place, index, pixel: [x, y] }, order) => (
        <g key={place.id}>
          {index === at && <circle cx={x} cy={y} r="13" fill="none" stroke="var(--ink)" strokeWidth="2.5" />}
          <g transform={`translate(${x},${y})`}>
            <Mark country={place.country} radius={7} />
          </g>
          <text
            x={labels[order]?.x}
            y={(labels[order]?.y ?? 0) - 3}
            textAnchor={labels[order]?.anchor}
            stroke="var(--land-named)"
            strokeWidth="4"
            strokeOpacity="0.85"
            paintOrder="stroke"
          >
            {place.name}
            <tspan x={labels[order]?.x} dy="17" style={{ fontWeight: 600, fontSize: 14 }}>
              {place.valueText}
            </tspan>
          </text>
        </g>
      ))}
    </>
  );
}
