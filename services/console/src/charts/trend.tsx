import { scaleLinear, scalePoint } from 'd3-scale';
import { type Domain, ticksOf } from './scale.js';
import { Bars, LastValue, Line, type TrendPoint } from './trend-marks.js';

export interface TrendProps {
  width: number;
  /** Every month from the first to the last. */
  points: readonly TrendPoint[];
  domain: Domain;
  magnitude: boolean;
  /** Whether the last month is not over yet. */
  isRunning: boolean;
  /** Months before which counting was another: each is marked with its number, as the notes beneath are. */
  breaks?: readonly string[];
  tickText: (value: number) => string;
  /** Two lines under a tick: the month, and the year where it begins. */
  monthText: (month: string) => { month: string; year: string };
  /** The month that is being read. */
  at: number | undefined;
}

export const trendHeight = (width: number) => (width < 520 ? 240 : 260);

const margin = { top: 26, bottom: 44, left: 52, right: 28 };

/** A value a month: a line with its band, or bars from zero. */
export function Trend({
  width,
  points,
  domain,
  magnitude,
  isRunning,
  breaks = [],
  tickText,
  monthText,
  at,
}: TrendProps) {
  const end = trendHeight(width) - margin.bottom;
  const months = points.map(({ month }) => month);
  const ticks = ticksOf(domain, { most: 6, whole: magnitude });
  const left = Math.max(margin.left, 12 + 7.5 * Math.max(...ticks.map((value) => tickText(value).length)));
  const scale = scalePoint(months, [left, width - margin.right]).padding(0.5);
  const x = (month: string) => scale(month) ?? 0;
  const y = scaleLinear().domain(domain).range([end, margin.top]);
  const marks = { points, x, y, running: isRunning ? months.at(-1) : undefined };
  const read = at === undefined ? undefined : months[at];

  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${y(tick)})`}>
          <line x1={left} x2={width - margin.right} stroke="var(--hairline)" />
          <text x={left - 8} y={4} textAnchor="end" style={{ fill: 'var(--muted)' }}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      <Months months={months} x={x} y={end} step={scale.step()} monthText={monthText} />
      {breaks.map((month, index) =>
        scale(month) === undefined ? null : (
          <g key={month} transform={`translate(${x(month) - scale.step() / 2},0)`}>
            <line y1={margin.top - 8} y2={end} stroke="var(--control)" strokeWidth="1.5" strokeDasharray="6 4" />
            <text y={margin.top - 12} textAnchor="middle" style={{ fontWeight: 600 }}>
              {index + 1}
            </text>
          </g>
        ),
      )}
      {read && (
        <line x1={x(read)} x2={x(read)} y1={margin.top - 8} y2={end} stroke="var(--control)" strokeWidth="1.5" />
      )}
      {magnitude ? <Bars {...marks} breadth={Math.min(36, scale.step() * 0.64)} /> : <Line {...marks} />}
      {points
        .filter(({ hidden }) => hidden)
        .map(({ month }) => (
          <text key={month} x={x(month)} y={end - 8} textAnchor="middle" style={{ fontWeight: 600 }}>
            c
          </text>
        ))}
      <LastValue {...marks} width={width} />
    </>
  );
}

interface MonthsProps extends Pick<TrendProps, 'monthText'> {
  months: readonly string[];
  x: (month: string) => number;
  y: number;
  step: number;
}

const roomForMonth = 38;

function Months({ months, x, y, step, monthText }: MonthsProps) {
  const every = Math.max(1, Math.ceil(roomForMonth / step));
  const labelled = months.filter((_, index) => (months.length - 1 - index) % every === 0);
  return labelled.map((month, index) => {
    const text = monthText(month);
    const isYear = index === 0 || labelled[index - 1]?.slice(0, 4) !== month.slice(0, 4);
    return (
      <text key={month} x={x(month)} y={y + 18} textAnchor="middle" style={{ fill: 'var(--muted)' }}>
        {text.month}
        {isYear && (
          <tspan x={x(month)} dy="16">
            {text.year}
          </tspan>
        )}
      </text>
    );
  });
}
