import { figureFor, looksLike, resourceOf } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { Audit, authorise, type Caller, notFound } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CountingBatch } from '../counting/counting-batch.js';
import type { Indicators } from '../definitions/indicators.js';
import { Registry } from '../definitions/registry.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { type MovedFigure, readMoved } from '../figures/figures.store.js';
import type { Moved } from '../figures/moved-counts.js';
import { keptAsIn } from '../figures/kept-as-in.js';
import { seesOf } from '../figures/sees.js';
import { isComputable } from './computable.js';
import { movedRefs } from './moved-refs.js';
import type { PreviewRequest } from './preview.requests.js';
import { reliedOn } from './relied-on.js';
import type { TouchedPeriod } from './reported-periods.js';
import { casesIn, supposedFacts, tellOfPersons } from './supposed-facts.js';
import type { ToldFigure } from './told-figure.js';
import type { TouchedEvidence } from './touched-evidence.js';

/** What corrections would change of figures. */
export interface Preview {
  /** Those of which the caller sees both: of the pilot with its categories, then of the places above. */
  figures: MovedFigure[];
  /** How many more may change; whether one does, or is hidden, is not told. */
  others: number;
  /** What others rely on, and what of it this touches. */
  reported: TouchedPeriod[];
  evidence: TouchedEvidence[];
}

/** Corrections that were not made, counted. */
interface Supposed extends Moved {
  indicators: Indicators;
  now: Date;
}

/** Counts corrections that were not made, by the code that counts all facts, and keeps nothing of it. */
@Injectable()
export class Previews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal 404 for a pilot or case that there is not, 403 where the caller may not read what is told of persons. */
  async preview(request: PreviewRequest, caller: Caller): Promise<Preview> {
    const place = await this.places.one(caller, { scope: 'pilot', id: request.pilot });
    const now = this.clock.now();
    const facts = supposedFacts(request, now);
    if (tellOfPersons(facts)) {
      authorise(caller, 'event.read-pilot', resourceOf(place));
      await this.audit.note(caller, 'preview.read', place.scopeId, resourceOf(place));
    }
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const batch = await CountingBatch.open(facts, manager, this.registry);
      for (const { id, kind } of casesIn(facts)) {
        const known = batch.caseOf(id);
        if (known?.kind !== kind || known.pilot !== request.pilot) throw notFound();
      }
      for (const fact of facts) batch.apply(fact);
      const { cells, placesOf } = batch.changes();
      const kept = cells.filter(({ at }) => at.place === request.pilot);
      // Of a fact that nothing counts, no case is loaded, and not even where the pilot lies is known.
      if (kept.length === 0) return { figures: [], others: 0, reported: [], evidence: [] };
      const supposed = { cells: kept, places: placesOf(request.pilot), indicators: batch.indicators, now };
      return this.told(manager, caller, supposed);
    });
  }

  private async told(manager: EntityManager, caller: Caller, supposed: Supposed): Promise<Preview> {
    const { indicators, places } = supposed;
    const { totals, categories } = await this.inPilot(manager, supposed);
    const tell = (moved: MovedFigure): ToldFigure => ({
      ...moved,
      told: toldTo(caller, moved, isComputable(indicators.find(moved.before.indicator)!)),
    });
    const moving = totals.map(({ before }) => before);
    const all = totals.map(tell);
    for (const { scope, id } of places) {
      if (scope === 'pilot' || scope === 'journal') continue;
      const above = moving.map(({ indicator, period }) => ({ indicator, scope, place: id, period }));
      all.push(...(await readMoved(manager, indicators, above, supposed, { now: supposed.now })).map(tell));
    }
    const inUse = ({ before }: MovedFigure) => indicators.isInUse(before.indicator);
    const told = all.filter(inUse);
    const shown = told.flatMap(({ told }) => (told && !looksLike(told.before, told.after) ? [told] : []));
    const [inPilot, above] = [shown.filter(isInPilot), shown.filter((one) => !isInPilot(one))];
    const divided = categories.filter((moved) => inUse(moved) && seesOf(caller.grants, moved.before) === 'exact');
    return {
      figures: [...inPilot, ...divided, ...above],
      others: told.filter((one) => !one.told).length,
      ...(await reliedOn(manager, caller, indicators, { figures: all, divided: categories })),
    };
  }

  /** What moves in the pilot itself, exact. */
  private async inPilot(manager: EntityManager, supposed: Supposed) {
    const { indicators, cells, now } = supposed;
    const totals: MovedFigure[] = [];
    const categories: MovedFigure[] = [];
    for (const [dimension, refs] of movedRefs(indicators, cells)) {
      const when = { now, ...(dimension !== '' && { dimension }) };
      const read = await readMoved(manager, indicators, refs, supposed, when);
      const moving = read.filter(({ before, after }) => !looksLike(before, after));
      (dimension === '' ? totals : categories).push(...moving);
    }
    return { totals, categories };
  }
}

const isInPilot = ({ before }: MovedFigure): boolean => before.scope === 'pilot';

/** Both figures as the caller sees them; undefined where one of them is hidden, or cannot be worked out from the other. */
function toldTo({ grants }: Caller, { before, after }: MovedFigure, computable: boolean): MovedFigure | undefined {
  const sees = seesOf(grants, before);
  if (sees !== 'exact' && !computable) return undefined;
  const [was, is] = [figureFor(sees, keptAsIn(after, before)), figureFor(sees, keptAsIn(before, after))];
  if (!was || !is || was.hidden || is.hidden) return undefined;
  // What is left when one unit goes is told by nothing that was shown before.
  if (sees !== 'exact' && was.personal && (was.mixedUnits || is.mixedUnits)) return undefined;
  return { before: was, after: is };
}
