import { anything } from './attacker.js';
import { propagate, tolerance } from './bounds.js';
import { components } from './component.js';
import { Extremes } from './extremes.js';
import { type Publication, saidBy } from './publication.js';
import type { Release } from './released.js';
import { anySolution } from './solution.js';
import { type Range, System } from './system.js';

/** What somebody may have kept from before, and how many persons have changed since; no count moved by more. */
export interface Earlier {
  readonly published: Publication | Release;
  readonly changedPersons: number;
}

/**
 * The library's own attacker: what can be concluded about each hidden count from everything that is published, the
 * least and the greatest whole number, `high` Infinity where nothing limits it. It knows nothing else of the table.
 * @throws RangeError when what is published contradicts itself.
 */
export function audit(published: Publication | Release, earlier?: Earlier): Map<string, Range> {
  const system = new System();
  const now = system.state(published.sums, said(published));
  if (earlier) {
    for (const [key, before] of system.state(earlier.published.sums, said(earlier.published))) {
      const after = now.get(key);
      if (after !== undefined) system.change(before, after, earlier.changedPersons);
    }
  }
  const bounds = propagate(system);
  const found = new Map(published.hidden.map((key) => [now.get(key)!, key]));
  // Not −0, here and below.
  const ranges = new Map([...found].map(([i, key]) => [key, { low: bounds.low[i]! + 0, high: bounds.high[i]! + 0 }]));
  for (const component of components(system, bounds)) {
    const extremes = new Extremes(component, bounds, anySolution(component, bounds));
    for (const unknown of [...component.free, ...component.dependent]) {
      const key = found.get(unknown);
      if (key === undefined) continue;
      const only = new Map([[unknown, 1]]);
      ranges.set(key, {
        low: Math.ceil(extremes.of(only, 'minimize').value - tolerance) + 0,
        high: Math.floor(extremes.of(only, 'maximize').value + tolerance),
      });
    }
  }
  return ranges;
}

function said(published: Publication | Release): Map<string, Range> {
  if ('shown' in published) return saidBy(published);
  const hidden = published.hidden.map((key): [string, Range] => [key, anything]);
  return new Map([...Object.entries(published.ranges), ...hidden]);
}
