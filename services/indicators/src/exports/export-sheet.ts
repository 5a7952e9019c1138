import type { Figure, CountedUntil } from '@integras/contracts';
import type { Definition, Wording } from '../definitions/definition.js';
import type { Hiding } from '../figures/hiding.js';
import type { ProjectHeader } from './project-header.js';

/** What an export tells of an indicator. */
export type ExportedIndicator = Pick<
  Definition,
  'code' | 'version' | 'name' | 'description' | 'level' | 'unit' | 'measure' | 'display' | 'direction' | 'baseline'
>;

/** What a figure is to reach, in the terms of its value: a share is between 0 and 1. */
export interface ExportedTarget {
  project: string;
  /** The figure's. */
  key: string;
  /** A decimal. */
  value: string;
}

export interface ExportRow {
  figure: Figure;
  indicator: ExportedIndicator;
  target?: string;
}

/** What is exported: figures as one viewer may see them, with what they mean. */
export interface ExportSheet {
  rows: readonly ExportRow[];
  /** Those that the rows speak of. */
  indicators: readonly ExportedIndicator[];
  /** How far the figures have taken in each stream. */
  trueAt: CountedUntil;
  /** The instant at which they were read, RFC 3339 in UTC; a figure of the past carries its own `asOf`. */
  readAt: string;
  /** Where they can be had again. */
  source: string;
  /** Why figures are hidden, of each project in which some are. */
  hiding: readonly Hiding[];
  /** By the id of the project; empty for the formats that need none. */
  projects: ReadonlyMap<string, ProjectHeader>;
}

export interface ExportInput extends Pick<ExportSheet, 'trueAt' | 'readAt' | 'source'> {
  figures: readonly Figure[];
  indicators: readonly ExportedIndicator[];
  targets?: readonly ExportedTarget[];
  hiding?: readonly Hiding[];
  projects?: ReadonlyMap<string, ProjectHeader>;
}

/**
 * Joins figures with what they mean. Of a hidden figure nothing but which one it is goes on from here, whatever it
 * was handed over with, so that no format has to think of it.
 * @throws Error when an indicator is missing.
 */
export function sheetOf({
  figures,
  indicators,
  targets = [],
  hiding = [],
  projects = new Map(),
  ...about
}: ExportInput): ExportSheet {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const reach = new Map(targets.map(({ project, key, value }) => [`${project} ${key}`, value]));
  const rows = figures.map((figure) => {
    const indicator = known.get(figure.indicator);
    if (!indicator) throw new Error(`the indicator ${figure.indicator} is missing from the export`);
    const target = reach.get(`${figure.project} ${figure.key}`);
    return { figure: withoutHidden(figure), indicator, ...(target !== undefined && { target }) };
  });
  const used = new Set(rows.map(({ indicator }) => indicator));
  return { ...about, rows, indicators: indicators.filter((indicator) => used.has(indicator)), hiding, projects };
}

function withoutHidden(figure: Figure): Figure {
  if (!figure.hidden) return figure;
  const { key, indicator, version, scope, scopeId, scopeName, project, country, period, by, personal, status, asOf } =
    figure;
  return {
    key,
    indicator,
    version,
    scope,
    scopeId,
    ...(scopeName !== undefined && { scopeName }),
    project,
    ...(country !== undefined && { country }),
    period,
    ...(by && { by }),
    value: null,
    personal,
    hidden: true,
    status,
    ...(asOf !== undefined && { asOf }),
  };
}

/** Those that the indicators are worded in. */
export function languagesOf(indicators: readonly ExportedIndicator[]): (keyof Wording)[] {
  return [...new Set(indicators.flatMap(({ name }) => Object.keys(name) as (keyof Wording)[]))];
}
