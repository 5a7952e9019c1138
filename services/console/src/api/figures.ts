import type { Figure, FigureScope } from '@integras/contracts';
import { request } from './request.js';

export type Measure = 'count' | 'distinct' | 'ratio' | 'sum' | 'mean';

/** What an indicator counts, and how it is shown. */
export interface Definition {
  code: string;
  version: number;
  name: Record<string, string>;
  description: Record<string, string>;
  level: string;
  unit: string;
  /** What one of n stands for. */
  countingUnit?: 'person' | 'participation' | 'pilot' | 'event';
  measure: Measure;
  display: { kind: 'number' | 'percent' | 'money' | 'hours'; unit?: string };
  direction: 'up' | 'down' | 'none';
  dimensions: string[];
}

export interface FigureQuestion {
  indicators: string[];
  scope: FigureScope;
  id?: string;
  project?: string;
  by?: string;
}

const root = '/api/indicators/v1';

export async function readDefinitions(signal?: AbortSignal): Promise<Definition[]> {
  const { items } = await request<{ items: Definition[] }>(`${root}/definitions`, signal ? { signal } : {});
  return items;
}

export async function readFigures(question: FigureQuestion, signal?: AbortSignal): Promise<Figure[]> {
  const { indicators, ...rest } = question;
  const { items } = await ask<{ items: Figure[] }>('figures', { indicator: indicators.join(','), ...rest }, signal);
  return items;
}

/** Every month of an indicator. */
export async function readSeries(
  indicator: string,
  scope: FigureScope,
  id: string,
  signal?: AbortSignal,
): Promise<Figure[]> {
  const { items } = await ask<{ items: Figure[] }>('series', { indicator, scope, id }, signal);
  return items;
}

/** The same indicator side by side, and for all of them together. */
export function readComparison(indicator: string, scope: FigureScope, project: string, signal?: AbortSignal) {
  return ask<{ items: Figure[]; pooled: Figure }>('comparison', { indicator, scope, project }, signal);
}

function ask<T>(path: string, question: Record<string, string | undefined>, signal?: AbortSignal): Promise<T> {
  const given = Object.entries(question).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return request(`${root}/${path}?${new URLSearchParams(given)}`, signal ? { signal } : {});
}
