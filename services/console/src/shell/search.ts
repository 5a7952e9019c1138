import type { AssessmentMoment, FigureScope } from '@integras/contracts';
import { type Judgement, judgements } from '../api/explanations.js';
import { isDay } from '../texts/days.js';

/** As the server names them; its package is more than a page needs to load. */
const figureScopes = ['project', 'country', 'territory', 'pilot'] as const satisfies readonly FigureScope[];

/** What the sheet beside a page is for. */
export const sheetModes = ['reached', 'missed', 'rebaselined', 'corrected', 'voided', 'planned', 'history'] as const;
export type SheetMode = (typeof sheetModes)[number];

/** The open sheet is part of the address, so that Back closes it and a link opens it. */
export interface SheetSearch {
  sheet?: SheetMode;
  /** The pilot and the milestone it is about. */
  of?: string | undefined;
  milestone?: string | undefined;
}

export function sheetSearch(search: Record<string, unknown>): SheetSearch {
  const sheet = sheetModes.find((mode) => mode === search['sheet']);
  if (!sheet) return {};
  return given({ sheet, of: text(search['of']), milestone: text(search['milestone']) });
}

/** Which moments of a training can be compared. */
export const comparedMoments = {
  'before-after': ['before', 'after'],
  'before-follow_up': ['before', 'follow_up'],
  'after-follow_up': ['after', 'follow_up'],
} as const satisfies Record<string, readonly [AssessmentMoment, AssessmentMoment]>;
export type ComparedMoments = keyof typeof comparedMoments;

/** What the page of an assessment compares. */
export interface AssessmentSearch {
  compare?: ComparedMoments | undefined;
  version?: number | undefined;
}

export function assessmentSearch(search: Record<string, unknown>): AssessmentSearch {
  const compare = (Object.keys(comparedMoments) as ComparedMoments[]).find((each) => each === search['compare']);
  const version = Number(search['version']);
  return given({ compare, version: Number.isInteger(version) && version > 0 ? version : undefined });
}

/** What the dashboard shows: a link to it shows the same. */
export interface FiguresSearch {
  indicator?: string | undefined;
  project?: string | undefined;
  /** Rows by value instead of by name, where that can be said at all. */
  order?: 'value' | undefined;
  present?: true | undefined;
}

export function figuresSearch(search: Record<string, unknown>): FiguresSearch {
  return given({
    indicator: text(search['indicator']),
    project: text(search['project']),
    order: search['order'] === 'value' ? ('value' as const) : undefined,
    present: search['present'] ? (true as const) : undefined,
  });
}

/** Which indicators are listed. */
export interface IndicatorsSearch {
  /** Words or a code to look for. */
  q?: string | undefined;
  level?: (typeof indicatorLevels)[number] | undefined;
  state?: (typeof indicatorStates)[number] | undefined;
}

export const indicatorLevels = ['output', 'result', 'context'] as const;
export const indicatorStates = ['counted', 'retired', 'filling', 'offered', 'listed'] as const;

export function indicatorsSearch(search: Record<string, unknown>): IndicatorsSearch {
  return given({
    q: text(search['q']),
    level: indicatorLevels.find((level) => level === search['level']),
    state: indicatorStates.find((state) => state === search['state']),
  });
}

/** One figure in full: where, as known when, and what is asked about it. */
export interface FigureSearch {
  project?: string | undefined;
  scope?: FigureScope | undefined;
  id?: string | undefined;
  /** The dimension it is divided by, and the level of the places it is divided into. */
  by?: string | undefined;
  across?: FigureScope | undefined;
  /** The instant whose knowledge is shown. */
  asOf?: string | undefined;
  /** The instant since which changes are told. */
  since?: string | undefined;
  /** An older version whose months are shown. */
  version?: number | undefined;
  judgement?: Judgement | undefined;
}

export function figureSearch(search: Record<string, unknown>): FigureSearch {
  const version = Number(search['version']);
  return given({
    project: text(search['project']),
    scope: figureScopes.find((scope) => scope === search['scope']),
    id: text(search['id']),
    by: text(search['by']),
    across: figureScopes.find((scope) => scope === search['across']),
    asOf: instant(search['asOf']),
    since: instant(search['since']),
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    judgement: judgements.find((judgement) => judgement === search['judgement']),
  });
}

/** Which edition of an analysis, and the year of the statistics beside it; absent for the newest. */
export interface AnalysisSearch {
  edition?: number | undefined;
  year?: number | undefined;
}

export function analysisSearch(search: Record<string, unknown>): AnalysisSearch {
  return given({ edition: count(search['edition']), year: count(search['year']) });
}

function count(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function instant(value: unknown): string | undefined {
  const written = text(value);
  // Date alone takes the 30th of February for the 2nd of March.
  const exists = written !== undefined && isDay(written.slice(0, 10)) && !Number.isNaN(Date.parse(written));
  return exists ? written : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Without what is not there, so that the address stays short. */
function given<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}
