import type { Point } from '@integras/aggregation';
import { type Figure, figureFor } from '@integras/contracts';
import type { DataSource } from 'typeorm';
import { daysBetween } from '../definitions/days.js';
import type { Indicators } from '../definitions/indicators.js';
import { readFigures } from '../figures/figures.store.js';
import { standing, type Standing } from './standing.js';
import type { TargetRow } from './target.entity.js';

/** From so many earlier instants a forecast is made. */
const instants = 12;
const dayMillis = 86_400_000;

/**
 * The figure of a target as everybody in the partnership may see it, and how it stands; nothing where it is hidden, and of
 * an indicator that is retired: what nobody reports any more is neither reached nor at risk.
 */
export async function readProgress(
  source: DataSource,
  indicators: Indicators,
  target: TargetRow,
  now: Date,
): Promise<{ figure: Figure; standing?: Standing } | undefined> {
  if (!indicators.find(target.code) || !indicators.isInUse(target.code)) return undefined;
  const ref = { indicator: target.code, scope: target.scope, place: target.place, period: 'all' };
  const known = async (asOf?: Date): Promise<Figure | undefined> => {
    const { figures } = await readFigures(source, indicators, [ref], { now, asOf });
    return figures[0] && figureFor('headline', figures[0]);
  };
  const figure = await known();
  if (!figure) return undefined;
  if (figure.hidden || figure.value === null) return { figure };
  const points = await pointsUntil(target, now, known);
  return { figure, standing: standing(target, Number(figure.value), points, now.toISOString().slice(0, 10)) };
}

/** What the figure was known to be at evenly spaced instants since the day of the baseline, and is now. */
async function pointsUntil(
  { since }: TargetRow,
  now: Date,
  known: (asOf?: Date) => Promise<Figure | undefined>,
): Promise<Point[]> {
  const days = daysBetween(since, now.toISOString().slice(0, 10));
  if (days < 2) return [];
  const points: Point[] = [];
  for (let i = 1; i <= instants; i++) {
    const day = Math.round((days * i) / instants);
    const figure = await known(
      i === instants ? undefined : new Date(Date.parse(since) + (day + 1) * dayMillis - 1_000),
    );
    if (figure && !figure.hidden && figure.value !== null) points.push({ day, value: Number(figure.value) });
  }
  return points;
}
