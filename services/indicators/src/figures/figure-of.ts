import { nothing } from '@integras/aggregation';
import {
  type Figure,
  type FigureCategory,
  figureKey,
  type FigureInUnit,
  type FigureScope,
  type CountedUntil,
} from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';
import type { CountedClass } from './counts.store.js';
import { valueOf } from './values.js';

/** Which figure it is. */
export interface FigureAt {
  scope: FigureScope;
  scopeId: string;
  scopeName?: string;
  project: string;
  country?: string;
  period: string;
  by?: FigureCategory;
  /** Fewer persons are hidden in its project, where that has set it. */
  threshold?: number;
}

/** What the cells of a figure hold. */
export interface Counts {
  classes: readonly CountedClass[];
  /** Of an indicator with a lower part that holds at all times: what there is of all time. */
  allTime?: readonly CountedClass[];
}

/** What is known when. */
export interface Known {
  trueAt: CountedUntil;
  /** The day a figure is read on, which decides what has come to its day. */
  today: string;
  /** Where it is not what is known now. */
  asOf?: Date | undefined;
}

/** Makes the figure of an indicator from what was counted. */
export function figureOf(definition: CompiledDefinition, at: FigureAt, counts: Counts, known: Known): Figure {
  const classes =
    definition.timeless && counts.allTime ? againstAllTime(counts.classes, counts.allTime) : counts.classes;
  const units = new Set(classes.filter(isPresent).map(({ unit }) => unit));
  const mixed = units.size > 1;
  const unit = units.size === 1 ? [...units][0]! : '';
  const { n, unknown, ...value } = valueOf(definition, classes, known.today);
  return {
    key: figureKey({ indicator: definition.code, ...at }),
    indicator: definition.code,
    version: definition.version,
    ...at,
    ...(mixed ? { value: null, mixedUnits: true as const, perUnit: inUnits(definition, classes, known.today) } : value),
    n: n!,
    unknown: unknown!,
    ...(unit !== '' && { unit }),
    personal: definition.personal,
    ...(definition.byAttribute && { byAttribute: true as const }),
    status: 'provisional',
    trueAt: known.trueAt,
    ...(known.asOf && { asOf: known.asOf.toISOString() }),
  };
}

const isPresent = ({ tally: { n, numerator, denominator } }: CountedClass): boolean =>
  n !== 0 || numerator !== 0n || denominator !== 0n;

/** The same of what was recorded in each unit, by its name. */
function inUnits(definition: CompiledDefinition, classes: readonly CountedClass[], today: string): FigureInUnit[] {
  return [...new Set(classes.filter(isPresent).map(({ unit }) => unit))].toSorted().map((unit) => {
    const { value, n } = valueOf(
      definition,
      classes.filter((one) => one.unit === unit),
      today,
    );
    return { unit, value, n: n! };
  });
}

/** A month is measured against what holds at all times, as its spending against the whole budget. */
function againstAllTime(classes: readonly CountedClass[], allTime: readonly CountedClass[]): CountedClass[] {
  const units = new Set([...classes, ...allTime].map(({ unit }) => unit));
  return [...units].map((unit) => ({
    unit,
    value: '',
    persons: 0,
    tally: {
      ...(classes.find((one) => one.unit === unit)?.tally ?? nothing),
      denominator: allTime.find((one) => one.unit === unit)?.tally.denominator ?? 0n,
    },
  }));
}
