import { type Figure, figureFor } from '@integras/contracts';
import type { Grant } from '@integras/service-kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import { countryPlace } from '../places/place.js';
import { readFigures, type When } from './figures.store.js';
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
  const told = shown.filter((figure) => !figure.hidden && seesOf(grants, figure) === 'headline');
  if (told.length === 0) return shown;
  const present = await readFigures(source, indicators, told.map(refOf), { now });
  const hidden = new Map(
    present.figures
      .map((figure) => figureFor('headline', figure)!)
      .filter((figure) => figure.hidden)
      .map((figure) => [`${figure.project} ${figure.key}`, figure]),
  );
  return shown.map((figure) => hidden.get(`${figure.project} ${figure.key}`) ?? figure);
}

function refOf({ indicator, version, scope, scopeId, project, period }: Figure): FigureRef {
  return { indicator, version, scope, place: scope === 'country' ? countryPlace(project, scopeId) : scopeId, period };
}
