import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { ticksOf } from './scale.js';

/** A point from which on a share holds until the next one. */
export interface StepPoint {
  x: number;
  /** Between 0 and 1. */
  share: number;
  low?: number;
  high?: number;
}

export interface StepCurveProps {
  width: number;
  points: readonly StepPoint[];
  shareText: (share: number) => string;
  tickText: (x: number) => string;
  /** The point that is being read. */
  at: number | undefined;
}

export const stepCurveHeight = (width: number) => (width < 520 ? 220 : 240);

const margin = { top: 16, bottom: 34, left: 56, right: 20 };

/** A share that falls in steps, with its band; half of all is marked. */
export function StepCurve({ width, points, shareText, tickText, at }: StepCurveProps) {
  const end = stepCurveHeight(width) - margin.bottom;
  const last = Math.max(1, points.at(-1)?.x ?? 1);
  const x = scaleLinear()
    .domain([0, last])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear().domain([0, 1]).range([end, margin.top]);
  const path = line<StepPoint>()
    .curve(curveStepAfter)
    .x((point) => x(point.x))
    .y((point) => y(point.share));
  const band = area<StepPoint>()
    .curve(curveStepAfter)
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x((point) => x(point.x))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  const read = at === undefined ? undefined : points[at];

  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share} transform={`translate(0,${y(share)})`}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            stroke={share === 0.5 ? 'var(--control)' : 'var(--hairline)'}
            strokeDasharray={share === 0.5 ? '4 4' : undefined}
          />
          <text x={margin.left - 8} y={4} textAnchor="end" style={{ fill: 'var(--muted)' }}>
            {shareText(share)}
          </text>
        </g>
      ))}
      {ticksOf([0, last], { most: width < 520 ? 4 : 7, whole: true }).map((tick) => (
        <text key={tick} x={x(tick)} y={end + 20} textAnchor="middle" style={{ fill: 'var(--muted)' }}>
          {tickText(tick)}
        </text>
      ))}
      <path d={band(points) ?? ''} fill="var(--ink)" opacity="0.14" />
      <path d={path(points) ?? ''} fill="none" stroke="var(--ink)" strokeWidth="2.5" />
      {read && (
        <circle cx={x(read.x)} cy={y(read.share)} r="5" fill="var(--ink)" stroke="var(--surface)" strokeWidth="1.5" />
      )}
    </>
  );
}
