import { scaleLinear } from 'd3-scale';
import type { Change } from '../api/assessments.js';
import type { Domain } from '../charts/scale.js';

const minus = '\u2212';

/** Points as people read them; a gain is written with its sign. */
export function points(value: string | number, locale: string, kind: 'level' | 'gain' = 'level'): string {
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 2,
    ...(kind === 'gain' && { signDisplay: 'exceptZero' }),
  });
  return format.format(Number(value)).replaceAll('-', minus);
}

/** An axis with room for all gains and their intervals, and for none at all. */
export function gainDomain(changes: readonly (Change | null)[]): Domain {
  const ends = changes.flatMap((change) => [change?.gain, change?.interval?.low, change?.interval?.high]);
  const numbers = ends.filter((end) => end !== undefined).map(Number);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const [from = 0, to = 1] = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(5)
    .domain();
  return [from, to];
}

/** Where the gain goes, as far as its interval tells. */
export function directionOf({ gain, interval }: Change): 'none' | 'up' | 'down' | 'unsure' {
  if (gain === undefined) return 'none';
  if (!interval) return 'unsure';
  if (Number(interval.low) > 0) return 'up';
  return Number(interval.high) < 0 ? 'down' : 'unsure';
}
