import { scaleLinear } from 'd3-scale';
import { RowMark } from './row-mark.js';
import type { SideBySideRow } from './side-by-side-row.js';
import type { Domain } from './scale.js';
import { ticksOf } from './scale.js';
import { layoutFor, type SideBySideLayout } from './side-by-side-layout.js';

export interface SideBySideProps {
  width: number;
  rows: readonly SideBySideRow[];
  /** All of them together, as a line with its band. */
  pooled: { value: number; low?: number; high?: number; text: string } | undefined;
  domain: Domain;
  /** Bars from zero instead of points. */
  magnitude: boolean;
  tickText: (value: number) => string;
  /** The row that is being read. */
  at: number | undefined;
}

const top = 30;
const bottom = 28;

export function sideBySideHeight(rows: readonly SideBySideRow[], width: number): number {
  return top + rows.length * layoutFor(rows, width).row + bottom;
}

/** Dot and whisker, a row each: the value, its interval, and the pooled value behind them. */
export function SideBySide({ width, rows, pooled, domain, magnitude, tickText, at }: SideBySideProps) {
  const layout = layoutFor(rows, width);
  const x = scaleLinear()
    .domain(domain)
    .range([layout.left, width - layout.right]);
  const end = top + rows.length * layout.row;

  return (
    <>
      {ticksOf(domain, { most: layout.isNarrow ? 4 : 6, whole: magnitude }).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)},0)`}>
          <line y1={top} y2={end} stroke="var(--hairline)" />
          <text y={end + 20} textAnchor="middle" style={{ fill: 'var(--muted)' }}>
            {tickText(tick)}
          </text>
        </g>
      ))}
      {pooled && <Pooled pooled={pooled} x={x} end={end} width={width} />}
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0,${top + index * layout.row})`}>
          {index === at && <rect width={width} height={layout.row} fill="var(--sunken)" rx="6" />}
          <RowTexts row={row} layout={layout} width={width} />
          <g transform={`translate(0,${layout.mark})`}>
            <RowMark row={row} x={x} magnitude={magnitude} />
          </g>
        </g>
      ))}
    </>
  );
}

type Scale = (value: number) => number;

function Pooled({
  pooled,
  x,
  end,
  width,
}: {
  pooled: NonNullable<SideBySideProps['pooled']>;
  x: Scale;
  end: number;
  width: number;
}) {
  const { value, low, high, text } = pooled;
  const isRight = x(value) > width / 2;
  return (
    <g>
      {low !== undefined && high !== undefined && (
        <rect
          x={x(low)}
          y={top}
          width={Math.max(1, x(high) - x(low))}
          height={end - top}
          fill="var(--ink)"
          opacity="0.1"
        />
      )}
      <line x1={x(value)} x2={x(value)} y1={top - 8} y2={end} stroke="var(--ink)" strokeWidth="1.5" />
      <text x={x(value) + (isRight ? 6 : -6)} y={top - 12} textAnchor={isRight ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}

/** Keeps text legible where it crosses a line. */
const halo = { stroke: 'var(--surface)', strokeWidth: 4, paintOrder: 'stroke' } as const;

function RowTexts({ row, layout, width }: { row: SideBySideRow; layout: SideBySideLayout; width: number }) {
  const { isNarrow, values } = layout;
  const y = isNarrow ? 20 : layout.mark + 5;
  const right = isNarrow ? (values === y ? width - 4 : 4) : width - layout.right + 20;
  return (
    <>
      <text x={isNarrow ? 4 : 0} y={y} style={{ fontSize: 14 }} {...halo}>
        {row.label}
      </text>
      <text
        x={right}
        y={isNarrow ? values : y - 8}
        textAnchor={isNarrow && values === y ? 'end' : 'start'}
        style={{ fontWeight: 600, fontSize: 14 }}
        {...halo}
      >
        {row.valueText}
        {isNarrow && row.basisText && (
          <tspan dx="8" style={{ fontWeight: 400, fill: 'var(--muted)' }}>
            {row.basisText}
          </tspan>
        )}
      </text>
      {!isNarrow && (
        <text x={right} y={y + 9} style={{ fill: 'var(--muted)' }}>
          {row.basisText}
        </text>
      )}
    </>
  );
}
