import { scaleLinear } from 'd3-scale';
import { type Markup, markup } from './markup.js';

/** A value with its 95 % interval, where it has one. */
export interface Whisker {
  label: string;
  value: number;
  low?: number;
  high?: number;
  /** What is written beside it. */
  shown: string;
  /** A later value of the one above: drawn hollow. */
  later?: boolean;
}

const width = 640;
const row = 28;
const [left, right] = [250, 130];

/** Points with whiskers on one axis that begins at zero. Without script, style or anything to load. */
export function whiskers(rows: readonly Whisker[], title: string, written: (tick: string) => string): Markup {
  const ends = rows.flatMap(({ value, low = value, high = value }) => [value, low, high]);
  const axis = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(...ends) || 1])
    .nice(4)
    .range([left, width - right]);
  const height = rows.length * row + 26;
  const at = (value: number) => axis(value).toFixed(1);
  const ticks = axis.ticks(4);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="13">
<title>${title}</title>
${ticks.map(
  (
    tick,
  ) => markup`<line x1="${at(tick)}" x2="${at(tick)}" y1="4" y2="${height - 22}" stroke="#d0d5dd"/><text x="${at(tick)}" y="${height - 6}" text-anchor="middle" fill="#475467">${written(String(tick))}</text>
`,
)}${rows.map((one, index) => drawn(one, index * row + 18, at))}</svg>`;
}

function drawn({ label, value, low, high, shown, later }: Whisker, y: number, at: (value: number) => string): Markup {
  const interval =
    low !== undefined &&
    high !== undefined &&
    markup`<line x1="${at(low)}" x2="${at(high)}" y1="${y}" y2="${y}" stroke="#1d4e89" stroke-width="2"/><line x1="${at(low)}" x2="${at(low)}" y1="${y - 5}" y2="${y + 5}" stroke="#1d4e89" stroke-width="2"/><line x1="${at(high)}" x2="${at(high)}" y1="${y - 5}" y2="${y + 5}" stroke="#1d4e89" stroke-width="2"/>`;
  return markup`<text x="0" y="${y + 4}" fill="#101828">${shortened(label)}</text>${interval}<circle cx="${at(value)}" cy="${y}" r="5" fill="${later ? '#ffffff' : '#1d4e89'}" stroke="#1d4e89" stroke-width="2"/><text x="${width - right + 10}" y="${y + 4}" fill="#101828">${shown}</text>
`;
}

const mostLetters = 36;
function shortened(label: string): string {
  const letters = Array.from(label);
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : label;
}
