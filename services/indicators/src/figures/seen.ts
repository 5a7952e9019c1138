import { type Figure, figureFor } from '@integras/contracts';
import type { Grant } from '@integras/service-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { countryPlace } from '../places/place.js';
import type { When } from './assembly.js';
import { readFigures } from './figures.store.js';
import { keptAsIn } from './kept-as-in.js';
import { seesOf } from './sees.js';

/**
 * The figures as somebody with these grants may see them. Of what was known at an instant nothing is told that is
 * hidden now or was hidden then: what a figure was before it became too small would tell what it is now.
 */
export async function seen(
  source: DataSource | EntityManager,
  indicators: Indicators,
  figures: readonly Figure[],
  grants: readonly Grant[],
  { now, asOf }: When,
): Promise<Figure[]> {
  const shown = figures.flatMap((figure) => figureFor(seesOf(grants, figure), figure) ?? []);
  if (!asOf) return shown;
  const told = shown.filter((figure) => !figure.hidden && !figure.notYet && seesOf(grants, figure) === 'headline');
  if (told.length === 0) return shown;
  const present = await readFigures(source, indicators, told.map(refOf), { now });
  const presents = new Map(present.figures.map((figure) => [nameOf(figure), figure]));
  return figures.flatMap((figure) => {
    const sees = seesOf(grants, figure);
    const is = sees === 'headline' && !figure.notYet ? presents.get(nameOf(figure)) : undefined;
    if (!is) return figureFor(sees, figure) ?? [];
    const seenNow = figureFor(sees, is)!;
    return seenNow.hidden ? seenNow : figureFor(sees, keptAsIn(is, figure))!;
  });
}

const nameOf = ({ project, key }: Figure): string => `${project} ${key}`;

function refOf({ indicator, version, scope, scopeId, project, period }: Figure): FigureRef {
  return { indicator, version, scope, place: scope === 'country' ? countryPlace(project, scopeId) : scopeId, period };
}
