import type { Figure, FigureScope } from '@integras/contracts';
import { ask, indicators } from './ask.js';

export interface FigureQuestion {
  indicators: string[];
  scope: FigureScope;
  id?: string;
  project?: string;
  /** A dimension to divide by. */
  by?: string;
  /** The instant whose knowledge is asked for; now when absent. */
  asOf?: string | undefined;
}

/** What the funding programme would not accept of figures. */
export interface ProgrammeWarning {
  rule: string;
  /** The sentence that says so. */
  message: 'programme-rule.taken-up-of-developed' | 'programme-rule.completed-of-participations';
  /** The values it names, by code. */
  values: Record<string, string>;
}

/** @param question one place, so that it is plain where the rule is broken */
export async function readWarnings(question: FigureQuestion, signal?: AbortSignal): Promise<ProgrammeWarning[]> {
  const { indicators: codes, ...rest } = question;
  const asked = { indicator: codes.join(), ...rest };
  const { warnings } = await ask<{ warnings?: ProgrammeWarning[] }>(`${indicators}/figures`, asked, signal);
  return warnings ?? [];
}

/** The service takes so many codes at once. */
const mostCodes = 50;

export async function readFigures(question: FigureQuestion, signal?: AbortSignal): Promise<Figure[]> {
  const { indicators: codes, ...rest } = question;
  const parts = Array.from({ length: Math.ceil(codes.length / mostCodes) }, (_, part) =>
    codes.slice(part * mostCodes, (part + 1) * mostCodes),
  );
  const answers = await Promise.all(
    parts.map((part) => ask<{ items: Figure[] }>(`${indicators}/figures`, { indicator: part.join(), ...rest }, signal)),
  );
  return answers.flatMap(({ items }) => items);
}

/** One figure, whatever happens around it. */
export interface FigureAddress {
  indicator: string;
  scope: FigureScope;
  id: string;
  project?: string | undefined;
}

/** From when on an indicator is counted otherwise. */
export interface Break {
  version: number;
  since: string;
  state: 'counted' | 'superseded';
}

export interface Series {
  items: Figure[];
  breaks: Break[];
}

/** Every month of an indicator, as a version of it counted them. */
export function readSeries(
  figure: FigureAddress,
  as: { version?: string | undefined; asOf?: string | undefined } = {},
  signal?: AbortSignal,
): Promise<Series> {
  return ask(`${indicators}/series`, { ...figure, ...as }, signal);
}

export interface Comparison {
  items: Figure[];
  pooled: Figure;
}

/** The same indicator side by side, and for all of them together. */
export function readComparison(
  indicator: string,
  scope: FigureScope,
  project: string,
  asOf?: string,
  signal?: AbortSignal,
): Promise<Comparison> {
  return ask(`${indicators}/comparison`, { indicator, scope, project, asOf }, signal);
}
