/** Where a figure holds: the places pilots roll up to. */
export const figureScopes = ['project', 'country', 'territory', 'pilot'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** A category of a breakdown, as in gender `female`. */
export interface FigureCategory {
  dimension: string;
  category: string;
}

/** How far a figure has taken in each stream it reads. */
export type Position = Record<string, { epoch: string; sequence: number }>;

/** The bounds between which the true value lies in 95 of 100 repetitions. Decimals as text. */
export interface FigureInterval {
  low: string;
  high: string;
  level: 0.95;
  method: 'wilson' | 't';
}

/** The NATS subject of {@link LiveFigures}: core NATS, without history. */
export const liveFigureSubject = 'integras.live.figure';

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
  /** A share is between 0 and 1. Null where there is nothing to divide, or the viewer may not see it. */
  value: string | null;
  /** The upper part of a ratio; the sum of a sum or mean. */
  numerator?: string;
  /** The lower part of a ratio. */
  denominator?: string;
  /** What was counted, and what would count if its status were known. Absent when hidden. */
  n?: number;
  unknown?: number;
  interval?: FigureInterval;
  /** The unit the values were recorded in, as in `EUR`. */
  unit?: string;
  /** The values were recorded in several units, so they have no common sum or mean. */
  mixedUnits?: true;
  /** About persons, so small numbers are hidden from those who do not run the pilot. */
  personal: boolean;
  hidden?: true;
  status: 'provisional';
  /** Absent when hidden: it would tell that something moved. */
  trueAt?: Position;
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
