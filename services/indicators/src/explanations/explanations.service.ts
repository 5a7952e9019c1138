import { type Figure, figureFor, resourceOf } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { Audit, type Caller, problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseState } from '../cases/case-state.js';
import { readCases } from '../cases/stored-cases.js';
import { Registry } from '../definitions/registry.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { readFigures } from '../figures/figures.store.js';
import { seesOf } from '../figures/sees.js';
import { type FoundPlace, homesIn } from '../places/places.store.js';
import type { ExplanationQuery } from './explanation.query.js';
import { type JudgedCase, judgeCase, type Judgement } from './judged-cases.js';
import { toldByFigure } from './told-by-figure.js';

/** So many cases are gone through for one answer at most. */
const mostCases = 50_000;
const mostShown = 200;

/** From a figure to what stands behind it. */
export interface Explanation {
  figure: Figure;
  /**
   * How many cases became what. Of persons, those who do not run the pilot are told what the figure says itself: what
   * does not count is protected by nothing, and tells by subtraction what is hidden of other places. Absent when hidden.
   */
  cases?: Partial<Record<Judgement, number>>;
  /** The cases one by one, for the managers of the pilot, unless they are anonymous; by day, the newest first. */
  items?: JudgedCase[];
  /** There are more than those shown. */
  more?: true;
}

/** Says which cases count in a figure, and why the others do not. */
@Injectable()
export class Explanations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async explain(query: ExplanationQuery, caller: Caller): Promise<Explanation> {
    const { indicator, scope, id, project, period = 'all', judgement, skip = '0' } = query;
    await this.registry.upToDate();
    this.registry.counted(indicator);
    const place = await this.places.one(caller, { scope, id, project });
    const sees = seesOf(caller.grants, place);
    const now = this.clock.now();
    const ref = { indicator, scope, place: place.id, period };
    const { figures } = await readFigures(this.dataSource, this.registry.current, [ref], { now });
    const exact = figures[0]!;
    const figure = figureFor(sees, exact)!;
    if (figure.hidden) return { figure };
    if (exact.personal && sees !== 'exact')
      return { figure, cases: toldByFigure(this.registry.counted(indicator), figure) };
    const judged = await this.judged(indicator, place, { period, today: now.toISOString().slice(0, 10) });
    const cases: Partial<Record<Judgement, number>> = {};
    for (const one of judged) cases[one.judgement] = (cases[one.judgement] ?? 0) + 1;
    if (sees !== 'exact' || this.registry.counted(indicator).anonymous) return { figure, cases };
    if (exact.personal) await this.audit.note(caller, 'explanation.read', place.scopeId, resourceOf(place));
    const wanted = judged
      .filter((one) => judgement === undefined || one.judgement === judgement)
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
    const items = wanted.slice(Number(skip), Number(skip) + mostShown);
    return { figure, cases, items, ...(wanted.length > Number(skip) + mostShown && { more: true as const }) };
  }

  private async judged(code: string, place: FoundPlace, at: { period: string; today: string }): Promise<JudgedCase[]> {
    const definition = this.registry.counted(code);
    const kinds = definition.countings.map(({ kind }) => kind);
    const homes = await homesIn(this.dataSource, place, kinds);
    const judged: JudgedCase[] = [];
    for (const { id: pilot } of homes) {
      for (const counting of definition.countings) {
        const states = await readCases(this.dataSource, pilot, counting.kind.name, mostCases + 1);
        if (judged.length + states.length > mostCases) throw tooManyCases();
        const parents = counting.kind.parent === undefined ? [] : await this.parentsOf(pilot, counting.kind.parent);
        const above = new Map(parents.map((state) => [state.id, state]));
        for (const state of states) {
          const parent = above.get(state.parent ?? '');
          // What is held is used for nothing, not even for saying why it does not count.
          if (!state.held && !parent?.held) judged.push(judgeCase(definition, counting, state, parent, at));
        }
      }
    }
    return judged;
  }

  private parentsOf(pilot: string, kind: string): Promise<CaseState[]> {
    return readCases(this.dataSource, pilot, kind, mostCases);
  }
}

const tooManyCases = () =>
  problem(
    'too-many-cases',
    422,
    'Too many cases',
    `More than ${mostCases} cases stand behind this figure: ask for that of one pilot.`,
  );
