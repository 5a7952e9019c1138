import { decimalText, type Exact, mean, pool, quotient, type Tally, tInterval, wilson } from '@integras/aggregation';
import {
  type Figure,
  type FigureCategory,
  type FigureInterval,
  figureKey,
  type FigureScope,
  type Position,
} from '@integras/contracts';
import type { CompiledDefinition } from '../definitions/compile.js';

/** Which figure it is. */
export interface FigureAt {
  scope: FigureScope;
  scopeId: string;
  scopeName?: string;
  project: string;
  country?: string;
  period: string;
  by?: FigureCategory;
}

/** What the cells of a figure hold together. */
export interface Counts {
  /** By the unit the amounts were recorded in. */
  units: ReadonlyMap<string, Readonly<Tally>>;
  /** Of an indicator that counts persons: how many there are in this very place. */
  persons: number;
  /** Of an indicator with a lower part that holds at all times: the units of all time. */
  allTime?: ReadonlyMap<string, Readonly<Tally>>;
}

/** Makes the figure of an indicator from what was counted. */
export function figureOf(definition: CompiledDefinition, at: FigureAt, counts: Counts, trueAt: Position): Figure {
  const units = definition.timeless && counts.allTime ? againstAllTime(counts.units, counts.allTime) : counts.units;
  const together = pool(units.values());
  const present = [...units].filter(([, tally]) => tally.n !== 0 || tally.numerator !== 0n || tally.denominator !== 0n);
  const n = definition.countsPersons ? counts.persons : together.n;
  const mixed = present.length > 1;
  const unit = present.length === 1 ? present[0]![0] : '';
  return {
    key: figureKey({ indicator: definition.code, ...at }),
    indicator: definition.code,
    version: definition.version,
    ...at,
    ...(mixed ? { value: null, mixedUnits: true as const } : valueOf(definition, { ...together, n })),
    n,
    unknown: together.unknown,
    ...(unit !== '' && { unit }),
    personal: definition.personal,
    status: 'provisional',
    trueAt,
  };
}

/** A month is measured against what holds at all times, as its spending against the whole budget. */
function againstAllTime(units: Counts['units'], allTime: NonNullable<Counts['allTime']>): Counts['units'] {
  const none: Tally = { n: 0, unknown: 0, numerator: 0n, denominator: 0n, squares: 0n };
  const names = new Set([...units.keys(), ...allTime.keys()]);
  return new Map(
    [...names].map((name) => [
      name,
      { ...(units.get(name) ?? none), denominator: allTime.get(name)?.denominator ?? 0n },
    ]),
  );
}

type Value = Pick<Figure, 'value' | 'numerator' | 'denominator' | 'interval'>;

function valueOf({ measure, countings }: CompiledDefinition, tally: Tally): Value {
  if (measure === 'sum') return { value: decimalText(tally.numerator), numerator: decimalText(tally.numerator) };
  if (measure === 'mean') return meanOf(tally);
  if (measure !== 'ratio') return { value: String(tally.n) };
  return ratioOf(
    tally,
    countings.every(({ ratioOfCases }) => ratioOfCases),
  );
}

function meanOf(tally: Tally): Value {
  const bounds = tInterval(tally);
  return {
    value: mean(tally) ?? null,
    numerator: decimalText(tally.numerator),
    ...(bounds && { interval: { ...bounds, level: 0.95, method: 't' } }),
  };
}

/** Only a share of cases has an interval: a share of amounts is no proportion of trials. */
function ratioOf({ n, numerator, denominator }: Tally, ofCases: boolean): Value {
  return {
    value: denominator === 0n ? null : quotient(numerator, denominator),
    numerator: decimalText(numerator),
    denominator: decimalText(denominator),
    ...(ofCases && n > 0 && { interval: wilsonOf(n, numerator) }),
  };
}

function wilsonOf(n: number, numerator: Exact): FigureInterval {
  const { low, high } = wilson(Number(decimalText(numerator)), n);
  return { low: shown(low), high: shown(high), level: 0.95, method: 'wilson' };
}

const shown = (bound: number): string => String(Number(bound.toFixed(9)));
