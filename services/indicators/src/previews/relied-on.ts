import { can, type Caller } from '@integras/service-kit';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { Indicators } from '../definitions/indicators.js';
import { PinnedFigureRow, ToldEvidenceRow } from '../evidence/pinned-figure.entity.js';
import type { MovedFigure } from '../figures/figures.store.js';
import { readHeld } from '../periods/held.js';
import { PeriodRow } from '../periods/period.entity.js';
import { type TouchedPeriod, touchedPeriods } from './reported-periods.js';
import type { ToldFigure } from './told-figure.js';
import { type TouchedEvidence, touchedEvidence } from './touched-evidence.js';

/**
 * What others rely on of the figures: what was reported of them, also divided by attribute, and the recommendations that
 * rest on them.
 */
export async function reliedOn(
  manager: EntityManager,
  { grants }: Caller,
  indicators: Indicators,
  { figures, divided }: { figures: readonly ToldFigure[]; divided: readonly MovedFigure[] },
): Promise<{ reported: TouchedPeriod[]; evidence: TouchedEvidence[] }> {
  const [first] = [...figures, ...divided];
  if (!first) return { reported: [], evidence: [] };
  const { project } = first.before;
  const locked = await manager.find(PeriodRow, {
    where: { project, lockedAt: Not(IsNull()) },
    order: { until: 'DESC', id: 'ASC' },
  });
  const heldAt = await readHeld(manager);
  const reported = can(grants, 'period.read', {})
    ? touchedPeriods(
        locked.map((period) => ({ ...period, holds: heldAt(period.lockedAt!) })),
        [...figures, ...divided].map(({ before }) => before),
      )
    : [];
  return {
    reported,
    evidence: can(grants, 'item.read', { project }) ? await restingOn(manager, indicators, figures) : [],
  };
}

/** The pins of these very figures. */
async function restingOn(
  manager: EntityManager,
  indicators: Indicators,
  figures: readonly ToldFigure[],
): Promise<TouchedEvidence[]> {
  const keyOf = (code: string, scope: string, scopeId: string, period: string) =>
    [code, scope, scopeId, period].join(' ');
  const moving = new Map(
    figures.map((figure) => {
      const { indicator, scope, scopeId, period } = figure.before;
      return [keyOf(indicator, scope, scopeId, period), figure];
    }),
  );
  // Nobody watches what rests on figures of an indicator that is retired.
  const codes = [...new Set(figures.map(({ before }) => before.indicator))].filter((code) => indicators.isInUse(code));
  const project = figures[0]?.before.project;
  if (project === undefined) return [];
  const pins = await manager.find(PinnedFigureRow, { where: { project, code: In(codes) }, order: { pin: 'ASC' } });
  const told = new Map(
    (await manager.findBy(ToldEvidenceRow, { id: In(pins.map(({ pin }) => pin)) })).map(({ id, reasons }) => [
      id,
      reasons,
    ]),
  );
  return pins.flatMap((row) => {
    const figure = moving.get(keyOf(row.code, row.scope, row.scopeId, row.period));
    const touched = figure && touchedEvidence(row, figure, told.get(row.pin) ?? [], indicators.find(row.code)!);
    return touched ?? [];
  });
}
