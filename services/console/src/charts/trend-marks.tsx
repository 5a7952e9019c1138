import { area, line } from 'd3-shape';

/** A month of a trend. */
export interface TrendPoint {
  /** YYYY-MM */
  month: string;
  value: number | undefined;
  low?: number;
  high?: number;
  hidden: boolean;
  valueText: string;
}

/** What marks are drawn from: where months and values lie, and the month that is not over, which looks so. */
export interface TrendMarks {
  points: readonly TrendPoint[];
  x: (month: string) => number;
  y: (value: number) => number;
  running: string | undefined;
}

export function Bars({ points, x, y, running, breadth }: TrendMarks & { breadth: number }) {
  const zero = y(0);
  return points.map(({ month, value }) => {
    if (!value) return null;
    const isOpen = month === running;
    return (
      <rect
        key={month}
        x={x(month) - breadth / 2}
        y={Math.min(y(value), zero)}
        width={breadth}
        height={Math.max(1, Math.abs(zero - y(value)))}
        fill={isOpen ? 'var(--surface)' : 'var(--ink)'}
        stroke="var(--ink)"
        strokeWidth="1.5"
        strokeDasharray={isOpen ? '4 3' : undefined}
      />
    );
  });
}

/** A month between two that are hidden has no band to lie in: it has a whisker of its own. */
function isAlone(points: readonly TrendPoint[], index: number): boolean {
  return points[index - 1]?.value === undefined && points[index + 1]?.value === undefined;
}

const isKnown = ({ value }: TrendPoint) => value !== undefined;

export function Line({ points, x, y, running }: TrendMarks) {
  const path = line<TrendPoint>()
    .defined(isKnown)
    .x(({ month }) => x(month))
    .y(({ value }) => y(value ?? 0));
  const band = area<TrendPoint>()
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x(({ month }) => x(month))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  const settled = running === undefined ? points : points.slice(0, -1);
  return (
    <>
      <path d={band(points) ?? ''} fill="var(--ink)" opacity="0.14" />
      {points.map(({ month, low, high }, index) =>
        low !== undefined && high !== undefined && isAlone(points, index) ? (
          <line
            key={month}
            x1={x(month)}
            x2={x(month)}
            y1={y(low)}
            y2={y(high)}
            stroke="var(--control)"
            strokeWidth="3"
          />
        ) : null,
      )}
      <path d={path(settled) ?? ''} fill="none" stroke="var(--ink)" strokeWidth="2.5" strokeLinejoin="round" />
      {running !== undefined && (
        <path
          d={path(points.slice(-2)) ?? ''}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="2.5"
          strokeDasharray="5 4"
        />
      )}
      {points.filter(isKnown).map(({ month, value }) => {
        const isOpen = month === running;
        return (
          <circle
            key={month}
            cx={x(month)}
            cy={y(value ?? 0)}
            r={isOpen ? 5 : 3.5}
            fill={isOpen ? 'var(--surface)' : 'var(--ink)'}
            stroke={isOpen ? 'var(--ink)' : 'var(--surface)'}
            strokeWidth={isOpen ? 2.5 : 1.5}
          />
        );
      })}
    </>
  );
}

/** The latest value stands beside its mark: nobody has to measure it against the axis. */
export function LastValue({ points, x, y, width }: Omit<TrendMarks, 'running'> & { width: number }) {
  const last = points.findLast(isKnown);
  if (last?.value === undefined) return null;
  const half = last.valueText.length * 4.5;
  return (
    <text
      x={Math.min(x(last.month), width - half - 2)}
      y={y(last.value) - 12}
      textAnchor="middle"
      stroke="var(--surface)"
      strokeWidth="4"
      paintOrder="stroke"
      style={{ fontWeight: 600, fontSize: 14 }}
    >
      {last.valueText}
    </text>
  );
}
