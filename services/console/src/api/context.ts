import { ask, indicators } from './ask.js';
import { Refused } from './problem.js';

/** What an office counted in one area, added up. */
export interface ContextTotal {
  dataset: string;
  title: string;
  measure: string;
  area: string;
  period?: string;
  /** Null where it was not published, which is not 0. */
  value: string | null;
  parts: number;
  missing: number;
  flags: string[];
  unit?: string;
  /** The day on which it was taken from its source. */
  retrieved?: string;
  source: { title: string; url: string };
}

/** What is shown beside an analysis, where the partnership has brought the dataset in under this code. */
export const contextFigures = [
  { name: 'refugees', dataset: 'UNHCR_POPULATION', measure: 'refugees', over: 'coo_iso' },
  { name: 'asylum-seekers', dataset: 'UNHCR_POPULATION', measure: 'asylum_seekers', over: 'coo_iso' },
  { name: 'employment-foreign', dataset: 'LFSA_ERGAN', measure: 'rate', dimension: 'sex:T,age:Y15-64,citizen:FOR' },
  { name: 'employment-national', dataset: 'LFSA_ERGAN', measure: 'rate', dimension: 'sex:T,age:Y15-64,citizen:NAT' },
] as const;

export type ContextFigureName = (typeof contextFigures)[number]['name'];

/** The figures of one country and year, or of the newest year of each; a dataset nobody has brought in is left out. */
export async function readContextFigures(
  area: string,
  period: string | undefined,
  signal?: AbortSignal,
): Promise<(ContextTotal & { name: ContextFigureName })[]> {
  const { items } = await ask<{ items: { code: string }[] }>(`${indicators}/context/datasets`, {}, signal);
  const there = contextFigures.filter(({ dataset }) => items.some(({ code }) => code === dataset));
  const found = await Promise.all(
    there.map(async ({ name, ...asked }) => {
      const total = await totalOf({ ...asked, area, period }, signal);
      return total ? [{ name, ...total }] : [];
    }),
  );
  return found.flat();
}

async function totalOf(question: Record<string, string | undefined>, signal?: AbortSignal) {
  try {
    return await ask<ContextTotal>(`${indicators}/context/totals`, question, signal);
  } catch (error) {
    // The dataset under this code is described by other dimensions.
    if (error instanceof Refused && error.problem.status === 422) return undefined;
    throw error;
  }
}
