import { audit, type Range } from '@integras/disclosure';
import type { Figure, FigureScope } from '@integras/contracts';
import type { Pilot } from './partnership.js';

/** Outermost first. */
export const scopes = ['project', 'country', 'territory', 'pilot'] as const satisfies readonly FigureScope[];

interface Told {
  total: string;
  parts: string[];
}

/** What adds up among figures of one indicator: categories to their place, places to the one above. Each territory has one pilot. */
export function sumsOf(figures: readonly Figure[], pilots: readonly Pilot[]): Told[] {
  const territoryOf = ({ scopeId }: Figure) => pilots.find(({ id }) => id === scopeId)!.description.territory;
  const parentOf = (figure: Figure): Figure | undefined => {
    const at = scopes.indexOf(figure.scope);
    const above = figures.filter(
      ({ scope, by, country }) =>
        scope === scopes[at - 1] &&
        by?.category === figure.by?.category &&
        (scope === 'project' || country === figure.country),
    );
    return figure.scope === 'pilot' ? above.find(({ scopeId }) => scopeId === territoryOf(figure)) : above[0];
  };
  const sums = new Map<string, Told>();
  const add = (total: Figure | undefined, part: Figure, kind: string) => {
    if (!total) return;
    const known = sums.get(`${total.key} ${kind}`) ?? { total: total.key, parts: [] };
    sums.set(`${total.key} ${kind}`, { ...known, parts: [...known.parts, part.key] });
  };
  for (const figure of figures) {
    if (figure.by)
      add(
        figures.find(({ by, scope, scopeId }) => !by && scope === figure.scope && scopeId === figure.scopeId),
        figure,
        'by',
      );
    add(parentOf(figure), figure, 'in');
  }
  return [...sums.values()];
}

/** What follows for the hidden figures from those that are shown, and for what else adds up with them and is told nowhere. */
export function whatFollows(figures: readonly Figure[], sums: readonly Told[]): Map<string, Range> {
  const told = new Set(figures.map(({ key }) => key));
  const untold = sums.flatMap(({ total, parts }) => [total, ...parts]).filter((key) => !told.has(key));
  const hidden = figures.filter((figure) => figure.hidden).map(({ key }) => key);
  return audit({
    shown: Object.fromEntries(figures.filter((figure) => !figure.hidden).map(({ key, n }) => [key, n!])),
    hidden: [...hidden, ...new Set(untold)],
    sums: [...sums],
    exposed: [],
  });
}
