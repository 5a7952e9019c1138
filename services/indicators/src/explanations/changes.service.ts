import {
  type Fact,
  type Figure,
  figureFor,
  type Sees,
  streamOf,
  subjectsOfJournal,
  resourceOf,
} from '@integras/contracts';
import { CLOCK, type Clock, NATS, openReplay } from '@integras/messaging';
import { Audit, type Caller, problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';
import type { CaseKind } from '../cases/case-kind.js';
import { changesOf, journalOf } from '../cases/case-kinds.js';
import { Cases } from '../cases/cases.js';
import { CaseMoves, type Counted } from '../counting/case-moves.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import { Indicators } from '../definitions/indicators.js';
import { Registry } from '../definitions/registry.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { notInThePast } from '../figures/figures.query.js';
import { readFigures } from '../figures/figures.store.js';
import { keptAsIn } from '../figures/kept-as-in.js';
import { seesOf } from '../figures/sees.js';
import { type FoundPlace, homesIn } from '../places/places.store.js';
import type { ChangesQuery } from './explanation.query.js';

/** A fact that moved a figure. */
export interface MovingFact {
  id: string;
  type: string;
  /** When it happened, and when it was recorded. */
  time: string;
  recordedtime: string;
  /** The id of the case whose part in the figure it changed. */
  case: string;
  /** What it did to the case's part: it came in, went out, or counts otherwise. */
  effect: 'added' | 'removed' | 'changed';
}

/** What has become of a figure since an instant. */
export interface FigureChanges {
  before: Figure;
  after: Figure;
  /**
   * How many facts of each type moved it. None are told of persons to those who do not run the pilot: those of a place
   * less those of all others in it would be of few.
   */
  types: Record<string, number>;
  /** The facts one by one, the newest first; for the managers of the pilot. */
  items?: MovingFact[];
  more?: true;
}

const mostShown = 200;
/** So many facts are gone through for one answer at most. */
const mostFacts = 200_000;

/** Says what moved a figure since an instant, by reading the histories it is counted from once more. */
@Injectable()
export class Changes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NATS) private readonly nats: NatsConnection,
  ) {}

  async since(query: ChangesQuery, caller: Caller): Promise<FigureChanges> {
    const { indicator, scope, id, project, period = 'all' } = query;
    await this.registry.upToDate();
    const definition = this.registry.counted(indicator);
    const now = this.clock.now();
    const since = new Date(query.since);
    if (!(since <= now)) throw notInThePast();
    const place = await this.places.one(caller, { scope, id, project });
    const sees = seesOf(caller.grants, place);
    const { before, after } = await this.both(sees, { indicator, scope, place: place.id, period }, { now, since });
    const isKept = definition.personal && sees !== 'exact';
    if (isKept || before.hidden || after.hidden || definition.anonymous) return { before, after, types: {} };
    const items = await this.moving(definition, place, period, since);
    const types: Record<string, number> = {};
    for (const { type } of items) types[type] = (types[type] ?? 0) + 1;
    if (sees !== 'exact') return { before, after, types };
    if (definition.personal) await this.audit.note(caller, 'changes.read', place.scopeId, resourceOf(place));
    return {
      before,
      after,
      types,
      items: items.slice(-mostShown).toReversed(),
      ...(items.length > mostShown && { more: true as const }),
    };
  }

  /** What is hidden now or was hidden then is hidden in both, or the step between them would tell of it. */
  private async both(
    sees: Sees,
    ref: { indicator: string; scope: FoundPlace['scope']; place: string; period: string },
    { now, since }: { now: Date; since: Date },
  ): Promise<{ before: Figure; after: Figure }> {
    const indicators = this.registry.current;
    const [then, known] = [
      await readFigures(this.dataSource, indicators, [ref], { now, asOf: since }),
      await readFigures(this.dataSource, indicators, [ref], { now }),
    ];
    const [was, is] = [then.figures[0]!, known.figures[0]!];
    const [before, after] = [figureFor(sees, keptAsIn(is, was))!, figureFor(sees, keptAsIn(was, is))!];
    if (!before.hidden && !after.hidden) return { before, after };
    return { before: hiddenLike(before, after), after: hiddenLike(after, before) };
  }

  private async moving(
    definition: CompiledDefinition,
    place: FoundPlace,
    period: string,
    since: Date,
  ): Promise<MovingFact[]> {
    const kinds = definition.countings.map(({ kind }) => kind);
    const found: MovingFact[] = [];
    let read = 0;
    for (const home of await homesIn(this.dataSource, place, kinds)) {
      const watch = new MovesOf(definition, { period, since });
      for await (const fact of this.history(home)) {
        if (++read > mostFacts) throw tooManyFacts();
        watch.apply(fact);
      }
      found.push(...watch.found);
    }
    return found.sort((a, b) => (a.recordedtime < b.recordedtime ? -1 : 1));
  }

  private async *history({ id, kind }: { id: string; kind: CaseKind }): AsyncGenerator<Fact> {
    const { service, journal } = journalOf(kind);
    const replay = await openReplay(this.nats, streamOf(service), [subjectsOfJournal(service, journal, id)]);
    try {
      do {
        for (const message of await replay.next(1_000)) if ('fact' in message) yield message.fact;
      } while (replay.left > 0);
    } finally {
      await replay.close();
    }
  }
}

/** The facts of one history that move the figure of a period after an instant. */
class MovesOf {
  readonly found: MovingFact[] = [];
  private readonly moves: CaseMoves;
  private fact: Fact | undefined;

  constructor(
    definition: CompiledDefinition,
    private readonly wanted: { period: string; since: Date },
  ) {
    this.moves = new CaseMoves(new Indicators([definition]), new Cases(), {
      moved: (_, { id }, before, after) => this.moved(id, before, after),
      planned: () => undefined,
    });
  }

  apply(fact: Fact): void {
    this.fact = fact;
    for (const { kind, changes } of changesOf(fact)) this.moves.apply(fact, kind, changes);
  }

  private moved(id: string, before: Counted | undefined, after: Counted | undefined): void {
    const { id: fact, type, time, recordedtime } = this.fact!;
    // The second of the instant is known at its end.
    if (Math.floor(Date.parse(recordedtime) / 1_000) * 1_000 <= this.wanted.since.getTime()) return;
    const [was, is] = [this.isIn(before), this.isIn(after)];
    if (!was && !is) return;
    const effect = was && is ? 'changed' : is ? 'added' : 'removed';
    this.found.push({ id: fact, type, time, recordedtime, case: id, effect });
  }

  private isIn(counted: Counted | undefined): boolean {
    const { period } = this.wanted;
    if (!counted) return false;
    return period === 'all' || counted.contribution.month === '' || counted.contribution.month === period;
  }
}

function hiddenLike(figure: Figure, other: Figure): Figure {
  if (figure.hidden) return figure;
  const { asOf } = figure;
  return { ...other, ...(asOf !== undefined && { asOf }) };
}

const tooManyFacts = () =>
  problem(
    'too-many-facts',
    422,
    'Too many facts',
    `More than ${mostFacts} facts stand behind this figure: ask for that of one pilot.`,
  );
