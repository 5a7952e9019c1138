import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';

/** From where to where an axis runs. */
export type Domain = [low: number, high: number];

/** Whether a bar from zero says it: how many, how much. A share or a mean is a point with its interval. */
export function isMagnitude({ measure }: Pick<Definition, 'measure'>): boolean {
  return measure === 'count' || measure === 'distinct' || measure === 'sum';
}

/** An axis on which all values and intervals have room: shares on the whole of their scale, amounts from zero. */
export function domainOf(figures: readonly Figure[], definition: Pick<Definition, 'measure' | 'display'>): Domain {
  const shown = figures.filter(({ hidden, value }) => !hidden && value !== null && !Number.isNaN(Number(value)));
  const ends = shown.flatMap(({ value, interval }) => [
    Number(value),
    ...(interval ? [Number(interval.low), Number(interval.high)] : []),
  ]);
  if (definition.measure === 'ratio') return niceDomain([0, Math.max(1, ...ends)]);
  const lowest = Math.min(0, ...ends);
  return niceDomain([lowest, Math.max(lowest + 1, ...ends)]);
}

function niceDomain(domain: Domain): Domain {
  const [low = 0, high = 1] = scaleLinear().domain(domain).nice(5).domain();
  return [low, high];
}

/** At most so many round values; whole ones where only whole ones occur. */
export function ticksOf(domain: Domain, { most = 5, whole = false } = {}): number[] {
  const scale = scaleLinear().domain(domain);
  for (let wanted = most - 1; wanted > 1; wanted -= 1) {
    const ticks = scale.ticks(wanted).filter((tick) => !whole || Number.isInteger(tick));
    if (ticks.length <= most) return ticks;
  }
  return [...domain];
}

export function widest(left: Domain, right: Domain): Domain {
  return [Math.min(left[0], right[0]), Math.max(left[1], right[1])];
}

/** A live axis grows when it has to, and does not shrink by itself: marks move because values do. */
export function useGrowingDomain(domain: Domain, about: string): Domain {
  const kept = useRef<{ about: string; domain: Domain }>({ about, domain });
  const { current } = kept;
  kept.current = { about, domain: current.about === about ? widest(current.domain, domain) : domain };
  return kept.current.domain;
}
