import {
  decimalText,
  exact,
  type Exact,
  fiveNumbers,
  kaplanMeier,
  mean,
  medianSurvival,
  missingBounds,
  type Observed,
  ordinalMedian,
  pool,
  quotient,
  standardDeviation,
  type SurvivalStep,
  type Tally,
  tInterval,
  wilson,
} from '@integras/aggregation';
import type { Figure, FigureInterval, FigureSurvivalStep } from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';
import { daysBetween } from '../definitions/days.js';
import type { CountedClass } from './counts.store.js';

/** What a figure says beside where and when. */
export type Value = Pick<
  Figure,
  | 'value'
  | 'n'
  | 'unknown'
  | 'pending'
  | 'numerator'
  | 'denominator'
  | 'interval'
  | 'bounds'
  | 'standardDeviation'
  | 'spread'
  | 'counts'
  | 'curve'
  | 'extreme'
>;

/** The value of a measure over everything that was counted, in one unit, as it is on a day. */
export function valueOf(definition: CompiledDefinition, classes: readonly CountedClass[], today: string): Value {
  const { n: cases, unknown, ...amounts } = pool(classes.map(({ tally }) => tally));
  const persons = classes.reduce((sum, one) => sum + one.persons, 0);
  const n = definition.countsPersons ? persons : cases;
  const counted = { n, unknown };
  switch (definition.measure) {
    case 'count':
    case 'distinct':
      return { value: String(n), ...counted };
    case 'sum':
      return { value: decimalText(amounts.numerator), numerator: decimalText(amounts.numerator), ...counted };
    case 'mean':
      return { ...meanOf({ ...amounts, ...counted }), ...counted };
    case 'ratio':
      return ratioOf(definition, classes, today);
    case 'minimum':
    case 'maximum':
    case 'median':
      return definition.scale
        ? { ...levels(definition.scale, classes), ...counted }
        : { ...amongst(definition, classes), ...counted };
    case 'status':
      return { value: null, ...counted, counts: Object.fromEntries(byValue(classes, ({ persons }) => persons)) };
    case 'survival':
      return { ...survivalOf(classes, today), ...counted };
  }
}

function meanOf(tally: Tally): Omit<Value, 'n' | 'unknown'> {
  const bounds = tInterval(tally);
  const deviation = standardDeviation(tally);
  return {
    value: mean(tally) ?? null,
    numerator: decimalText(tally.numerator),
    ...(deviation !== undefined && { standardDeviation: deviation }),
    ...(bounds && { interval: { ...bounds, level: 0.95, method: 't' } }),
  };
}

/** What has not come to its day yet is counted apart, whatever will become of it. */
function ratioOf({ countings }: CompiledDefinition, classes: readonly CountedClass[], today: string): Value {
  const due = pool(classes.filter(({ value }) => value <= today).map(({ tally }) => tally));
  const waiting = pool(classes.filter(({ value }) => value > today).map(({ tally }) => tally));
  const { n, unknown, numerator, denominator } = due;
  // Only a share of cases has an interval: a share of amounts is no proportion of trials.
  const ofCases = countings.every(({ ratioOfCases }) => ratioOfCases);
  return {
    value: denominator === 0n ? null : quotient(numerator, denominator),
    n,
    unknown,
    ...(waiting.n + waiting.unknown > 0 && { pending: waiting.n + waiting.unknown }),
    numerator: decimalText(numerator),
    denominator: decimalText(denominator),
    ...(ofCases && n > 0 && { interval: wilsonOf(n, numerator) }),
    ...(ofCases && unknown > 0 && n > 0 && { bounds: boundsOf(due) }),
  };
}

function wilsonOf(n: number, numerator: Exact): FigureInterval {
  const { low, high } = wilson(asNumber(numerator), n);
  return { low: shown(low), high: shown(high), level: 0.95, method: 'wilson' };
}

function boundsOf({ n, unknown, numerator }: Tally): { low: string; high: string } {
  const { low, high } = missingBounds({ met: asNumber(numerator), known: n, unknown })!;
  return { low: shown(low), high: shown(high) };
}

function amongst(
  { measure }: CompiledDefinition,
  classes: readonly CountedClass[],
): Pick<Value, 'value' | 'spread' | 'extreme'> {
  const occurring = byValue(classes, ({ tally }) => tally.n).map(([value, count]) => [exact(value), count] as const);
  const numbers = fiveNumbers(occurring);
  if (!numbers) return { value: null };
  const { median, ...spread } = numbers;
  if (measure === 'median') return { value: median, spread };
  return { value: measure === 'minimum' ? spread.minimum : spread.maximum, extreme: true };
}

function levels(scale: readonly string[], classes: readonly CountedClass[]): Pick<Value, 'value' | 'counts'> {
  const occurring = byValue(classes, ({ tally }) => tally.n).filter(([level]) => scale.includes(level));
  const counts = new Map(occurring);
  return {
    value: ordinalMedian(scale, occurring) ?? null,
    counts: Object.fromEntries(scale.flatMap((level) => (counts.has(level) ? [[level, counts.get(level)!]] : []))),
  };
}

/** How far apart the steps of a curve are that a reader is shown. */
const curveDays = 30;

function survivalOf(classes: readonly CountedClass[], today: string): Pick<Value, 'value' | 'interval' | 'curve'> {
  const steps = kaplanMeier(
    byValue(classes, ({ tally }) => tally.n).map(([value, count]) => observedOf(value, count, today)),
  );
  const { median, low, high } = medianSurvival(steps);
  return {
    value: median === undefined ? null : shown(median),
    ...(low !== undefined &&
      high !== undefined && { interval: { low: shown(low), high: shown(high), level: 0.95, method: 'log-log' } }),
    ...(steps.length > 0 && { curve: curveOf(steps) }),
  };
}

/** See `observation` in `definitions/added.ts`. Who is still waiting has been observed until today. */
function observedOf(value: string, count: number, today: string): Observed {
  const [how = '', at = ''] = value.split(':');
  if (how === 'open') return { time: Math.max(0, daysBetween(at, today)), events: 0, censored: count };
  return { time: Number(at), events: how === 'event' ? count : 0, censored: how === 'end' ? count : 0 };
}

function curveOf(steps: readonly SurvivalStep[]): FigureSurvivalStep[] {
  const curve: FigureSurvivalStep[] = [];
  const last = steps.at(-1)!.time;
  for (let day = curveDays; day - curveDays <= last; day += curveDays) {
    const until = steps.filter(({ time }) => time <= day);
    const since = until.filter(({ time }) => time > day - curveDays || (day === curveDays && time === 0));
    const step = until.at(-1);
    const atRisk = steps.find(({ time }) => time > day)?.atRisk ?? 0;
    curve.push({
      day,
      survival: shown(step?.survival ?? 1),
      ...(step?.low !== undefined && { low: shown(step.low) }),
      ...(step?.high !== undefined && { high: shown(step.high) }),
      atRisk,
      events: since.reduce((sum, { events }) => sum + events, 0),
    });
  }
  return curve;
}

/** How many there are of each value. */
function byValue(
  classes: readonly CountedClass[],
  count: (of: CountedClass) => number,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const one of classes) counts.set(one.value, (counts.get(one.value) ?? 0) + count(one));
  return [...counts].filter(([, number]) => number !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

const asNumber = (value: Exact): number => Number(decimalText(value));
const shown = (bound: number): string => String(Number(bound.toFixed(9)));
