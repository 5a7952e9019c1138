import { cefrLevels, type Figure, type FigureSurvivalStep } from '@integras/contracts';
import type { Decimal } from 'decimal.js';
import type { Said } from './indicators-under-test.js';
import { type PlainCase, plainIndicators } from './plain-counting.js';
import { Exact, type Followed, halfwayDay, rounded, upTheOrder, waitingAfter } from './plain-statistics.js';
import { type NamedPlace, Standing } from './standing.js';

type Known = PlainCase & { counts: NonNullable<PlainCase['counts']> };
type Told = Partial<Figure>;

/** Which figure. */
export interface Asked {
  code: string;
  place: NamedPlace;
  /** `all` or `YYYY-MM`. */
  period: string;
  by?: { dimension: 'gender' | 'ageBand' | 'organisation'; category: string };
}

/**
 * The oracle: counts what stands at the end of a history, as it is on a day, with loops over everything. It knows the
 * indicators by their names alone, and nothing of the engine.
 */
export class Recount {
  private readonly standing: Standing;
  private readonly counted = new Map<string, PlainCase[]>();

  constructor(
    facts: readonly Said[],
    private readonly today: string,
  ) {
    this.standing = new Standing(facts);
  }

  places(): NamedPlace[] {
    return this.standing.places();
  }

  figure({ code, place, period, by }: Asked): Told {
    const { how } = plainIndicators[code]!;
    const there = this.cases(code).filter(
      ({ pilot, on }) =>
        this.standing.isIn(pilot, place) && (on === undefined || period === 'all' || on.startsWith(period)),
    );
    // Of a person in several states the newest one holds, whatever the others are broken down by.
    const standing = how === 'states' ? newestOfEachPerson(there) : there;
    const of = by ? standing.filter((one) => categoryOf(one, by.dimension) === by.category) : standing;
    const due = of.filter(({ due = '' }) => due <= this.today);
    const pending = of.length - due.length;
    const known = due.filter((one): one is Known => one.counts !== undefined);
    const unknown = due.length - known.length;
    const persons = new Set(known.map(({ person }) => person)).size;
    const cases = known.filter(({ counts }) => counts.against === undefined).length;
    const n = ['persons', 'sum-of-persons', 'states'].includes(how) ? persons : cases;
    // A budget of nothing has no unit to disagree with.
    const significant = of.filter(
      ({ counts }) => counts && !(counts.against !== undefined && new Exact(counts.against).isZero()),
    );
    const isMixed = new Set(significant.map(({ counts }) => counts!.unit ?? '')).size > 1;
    if (isMixed) return { value: null, mixedUnits: true, n, unknown };
    return { ...this.value(how, known, n), n, unknown, ...(pending > 0 && { pending }) };
  }

  private cases(code: string): PlainCase[] {
    const known = this.counted.get(code) ?? plainIndicators[code]!.cases(this.standing);
    this.counted.set(code, known);
    return known;
  }

  private value(how: string, known: readonly Known[], n: number): Told {
    const amounts = known.flatMap(({ counts: { amount } }) => (amount === undefined ? [] : [new Exact(amount)]));
    const sum = amounts.reduce((all, one) => all.plus(one), new Exact(0));
    switch (how) {
      case 'cases':
      case 'persons':
        return { value: `${n}` };
      case 'sum':
      case 'sum-of-persons':
        return { value: sum.toFixed(), numerator: sum.toFixed() };
      case 'mean':
        return { value: n === 0 ? null : rounded(sum.div(n)), numerator: sum.toFixed() };
      case 'share':
        return share(new Exact(known.filter(({ counts }) => counts.met).length), new Exact(known.length));
      case 'share-of-amounts':
        return share(
          sum,
          known.reduce((all, { counts: { against = 0 } }) => all.plus(against), new Exact(0)),
        );
      case 'least':
      case 'most': {
        if (amounts.length === 0) return { value: null };
        const end = how === 'least' ? Exact.min(...amounts) : Exact.max(...amounts);
        return { value: end.toFixed(), extreme: true };
      }
      case 'middle':
        return amounts.length === 0 ? { value: null } : middle(amounts);
      case 'middle-level':
        return middleLevel(known.map(({ counts }) => counts.level!));
      case 'states':
        return { value: null, counts: occurring(known.map(({ counts }) => counts.state!)) };
      default:
        return waited(known.map(({ counts }) => counts.followed!(this.today)));
    }
  }
}

const categoryOf = ({ entry, organisation }: PlainCase, dimension: 'gender' | 'ageBand' | 'organisation') =>
  dimension === 'organisation' ? organisation : entry?.[dimension];

function newestOfEachPerson(cases: readonly PlainCase[]): PlainCase[] {
  const rankOf = ({ on, counts, entry }: PlainCase) => [on, counts!.state, entry!.gender, entry!.ageBand].join(' ');
  const newest = new Map<string, PlainCase>();
  for (const one of cases) {
    const before = newest.get(one.person!);
    if (!before || rankOf(one) > rankOf(before)) newest.set(one.person!, one);
  }
  return [...newest.values()];
}

function share(upper: Decimal, lower: Decimal): Told {
  const value = lower.isZero() ? null : rounded(upper.div(lower));
  return { value, numerator: upper.toFixed(), denominator: lower.toFixed() };
}

function middle(amounts: readonly Decimal[]): Told {
  const at = (part: number) => rounded(upTheOrder(amounts, part));
  return {
    value: at(0.5),
    spread: { minimum: at(0), lowerQuartile: at(0.25), upperQuartile: at(0.75), maximum: at(1) },
  };
}

/** The first level that half of all do not exceed. */
function middleLevel(levels: readonly string[]): Told {
  const inOrder = cefrLevels.flatMap((level) => levels.filter((one) => one === level));
  return { value: inOrder[Math.ceil(inOrder.length / 2) - 1] ?? null, counts: occurring(levels) };
}

function occurring(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function waited(followed: readonly Followed[]): Told {
  const median = halfwayDay(followed);
  const longest = Math.max(...followed.map(({ days }) => days));
  const waiting = waitingAfter(followed);
  const curve: FigureSurvivalStep[] = [];
  for (let day = 30; day - 30 <= longest; day += 30) {
    const happened = followed.filter(
      (one) => one.happened && one.days <= day && (one.days > day - 30 || (day === 30 && one.days === 0)),
    );
    const atRisk = followed.filter(({ days }) => days > day).length;
    curve.push({ day, survival: rounded(waiting(day)), atRisk, events: happened.length });
  }
  return { value: median === undefined ? null : rounded(median), ...(curve.length > 0 && { curve }) };
}
