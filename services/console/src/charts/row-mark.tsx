import { Mark } from './marker.js';
import { countryColour, hasMarker } from './markers.js';
import type { SideBySideRow } from './side-by-side-row.js';

type Scale = (value: number) => number;

/** The mark of a row: a point with its whisker, a bar from zero, or what stands in place of a value. */
export function RowMark({ row, x, magnitude }: { row: SideBySideRow; x: Scale; magnitude: boolean }) {
  const { value, low, high, country, hidden } = row;
  const start = x(0);
  if (value === undefined) {
    // The letter stands where the mark would, on plain ground, and says nothing about how large.
    return (
      <text x={start + 10} y={5} style={{ fontWeight: 600, fontSize: 14 }}>
        {hidden ? 'c' : '–'}
      </text>
    );
  }
  if (magnitude) return <Bar country={country} from={start} to={x(value)} />;
  const colour = countryColour(country);
  return (
    <>
      {low !== undefined && high !== undefined && (
        <g stroke={colour} strokeWidth="3">
          <line x1={x(low)} x2={x(high)} />
          <line x1={x(low)} x2={x(low)} y1={-6} y2={6} />
          <line x1={x(high)} x2={x(high)} y1={-6} y2={6} />
        </g>
      )}
      <g transform={`translate(${x(value)},0)`}>
        <Mark country={country} />
      </g>
    </>
  );
}

function Bar({ country, from, to }: { country: string; from: number; to: number }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  return (
    <>
      <rect
        x={left}
        y={-7}
        width={Math.max(1, right - left)}
        height={14}
        rx="2"
        fill={countryColour(country)}
        opacity={hasMarker(country) ? 1 : 0.7}
      />
      <g transform={`translate(${to},0)`}>
        <Mark country={country} radius={7.5} />
      </g>
    </>
  );
}
