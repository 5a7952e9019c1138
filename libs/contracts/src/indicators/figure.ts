import type { ComparabilityGrade, MappedAttribute } from '../code-lists/harmonisation.js';

/** Where a figure holds: the places pilots roll up to. */
export const figureScopes = ['project', 'country', 'territory', 'pilot'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** How the value of an indicator is written; a share is between 0 and 1 and written in percent. */
export const figureDisplays = ['number', 'percent', 'money', 'hours', 'days'] as const;
export type FigureDisplay = (typeof figureDisplays)[number];

/** A category of a breakdown, as in gender `female`. */
export interface FigureCategory {
  dimension: string;
  category: string;
}

/**
 * Until when a figure has taken in each stream it reads: an instant in UTC with microseconds, so that texts compare as
 * instants do. Of two figures the later one has taken in more. How many facts that were is told nobody.
 */
export type CountedUntil = Record<string, string>;

/** The bounds between which the true value lies in 95 of 100 repetitions. Decimals as text. */
export interface FigureInterval {
  low: string;
  high: string;
  level: 0.95;
  method: 'wilson' | 't' | 'log-log';
}

/** What is between the ends of what was measured: decimals, or levels of a scale. */
export interface FigureSpread {
  lowerQuartile: string;
  upperQuartile: string;
  /** Absent for those who do not run the pilot: they are the values of single cases. */
  minimum?: string;
  maximum?: string;
}

/** The share that waits still, so many days after the beginning. */
export interface FigureSurvivalStep {
  day: number;
  survival: string;
  low?: string;
  high?: string;
  /** How many were followed until then, and for how many it happened since the step before. Absent for those who do not run the pilot. */
  atRisk?: number;
  events?: number;
}

/** The part of a figure that was recorded in one unit of several, as in `EUR`. */
export interface FigureInUnit {
  unit: string;
  value: string | null;
  /** How many of its cases, or persons, were. */
  n: number;
}

/** Numbers of cases that stand beside what was counted. */
export const besides = ['unknown', 'pending'] as const;
export type Beside = (typeof besides)[number];

/** How far a figure may be relied on: as counted, checked by a country coordinator, made official by the lead partner. */
export const figureStatuses = ['provisional', 'verified', 'published'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** The NATS subject of {@link LiveFigures}: core NATS, without history. */
export const liveFigureSubject = 'integras.live.figure';

/** How comparable what a figure rests on is: a country's own categories that common codes do not say all of. */
export interface FigureComparability {
  attribute: MappedAttribute;
  country: string;
  /** Nothing has to be said of what is exact. */
  grade: Exclude<ComparabilityGrade, 'exact'>;
}

/** One value of one indicator, for one place and period. Decimals are text, exact unless a quotient. */
export interface Figure {
  /** See {@link figureKey}; one of a kind within a project. */
  key: string;
  /** The code of its definition, and the version that counted it. */
  indicator: string;
  version: number;
  scope: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  scopeId: string;
  scopeName?: string;
  project: string;
  /** Absent for a project, which may span several. */
  country?: string;
  /** `all`, or a month as `YYYY-MM`. */
  period: string;
  by?: FigureCategory;
  /** A share is between 0 and 1. Null where there is nothing to divide, several units have no common one, or the viewer may not see it. */
  value: string | null;
  /** The upper part of a ratio; the sum of a sum or mean. */
  numerator?: string;
  /** The lower part of a ratio. */
  denominator?: string;
  /** What was counted. Absent when hidden. */
  n?: number;
  /** What would count if its status were known. Of few persons it is told to those who run the pilot only. */
  unknown?: number;
  /** What does not count yet because its window is open; it is in neither `n` nor `unknown`. Of few persons as `unknown`. */
  pending?: number;
  interval?: FigureInterval;
  /** Of a ratio of cases with unknown ones: its value if none of them, and if all of them, had met it. */
  bounds?: { low: string; high: string };
  /** Of a mean: the sample standard deviation. */
  standardDeviation?: string;
  /** Of a median. */
  spread?: FigureSpread;
  /** Of levels or states: how many are at each. */
  counts?: Record<string, number>;
  /** Of a survival: the curve. */
  curve?: FigureSurvivalStep[];
  /** The value is that of a single case, as a minimum is. */
  extreme?: true;
  /** The unit the values were recorded in, as in `EUR`. */
  unit?: string;
  /** The values were recorded in several units, so they have no common sum or mean, and `value` is null. */
  mixedUnits?: true;
  /** What the value is in each of several units. Of persons it is told to those who run the pilot only. */
  perUnit?: FigureInUnit[];
  /** About persons, so small numbers are hidden from those who do not run the pilot. */
  personal: boolean;
  /**
   * A breakdown and no headline: its definition picks persons by an attribute they bring along, or counts them so that
   * a large number can be of one of them.
   */
  byAttribute?: true;
  /** Withheld from those who do not run the pilot: a smaller one beside it would follow from it. */
  withheld?: true;
  /** Numbers beside it that are withheld from them in the same way, though it is told itself. */
  withheldBeside?: Beside[];
  /** Fewer persons than this are hidden in its project; absent where the project has not set it. */
  threshold?: number;
  hidden?: true;
  /** Nothing could be known of it at the instant asked about: none of its pilots was planned then, as everybody knows. */
  notYet?: true;
  /** Where the figure tells persons apart by attributes that countries keep in lists of their own, as these were mapped then. */
  comparability?: FigureComparability[];
  status: FigureStatus;
  /** Absent when hidden: it would tell that something moved. */
  trueAt?: CountedUntil;
  /** The instant at whose end it was known so; absent for what is known now. */
  asOf?: string;
}

/** What is sent on {@link liveFigureSubject}: figures that have changed, exact. The latest holds. */
export interface LiveFigures {
  figures: Figure[];
  /** The sender has just started: changes before it may not have been sent, so whoever watches reads anew. */
  anew?: true;
}

/** `<indicator>|<scope>|<scope id>|<period>[|<dimension>=<category>]` */
export function figureKey(figure: Pick<Figure, 'indicator' | 'scope' | 'scopeId' | 'period' | 'by'>): string {
  const { indicator, scope, scopeId, period, by } = figure;
  const parts = [indicator, scope, scopeId, period];
  if (by) parts.push(`${by.dimension}=${by.category}`);
  return parts.join('|');
}

/** What a figure is about, in the terms that grants are given in. */
export function resourceOf(figure: Pick<Figure, 'scope' | 'scopeId' | 'project' | 'country'>): {
  project: string;
  country?: string;
  pilot?: string;
} {
  const { scope, scopeId, project, country } = figure;
  return { project, ...(country && { country }), ...(scope === 'pilot' && { pilot: scopeId }) };
}
