import type { Figure } from '@integras/contracts';
import { ask, indicators } from './ask.js';
import { request } from './request.js';

/** A time that is reported on. */
export interface Period {
  id: string;
  project: string;
  name: string;
  /** Days, both within. */
  from: string;
  until: string;
  /** The instant whose knowledge is reported; null while the period is open. */
  lockedAt: string | null;
  /** Countries whose figures were verified. */
  verified: string[];
  /** Once it is released to the public. */
  release: string | null;
  /** The codes of the indicators it reports. */
  reports: string[];
}

/** A figure as a period reports it, and what has become of it. */
export interface ReportedFigure {
  reported: Figure;
  current: Figure;
  /** Months of the period whose figures have changed since it was locked. */
  late: { period: string; reported: Figure; current: Figure }[];
}

export type NewPeriod = Pick<Period, 'project' | 'name' | 'from' | 'until'>;

export async function readPeriods(signal?: AbortSignal): Promise<Period[]> {
  return (await ask<{ items: Period[] }>(`${indicators}/periods`, {}, signal)).items;
}

export async function readReported(
  period: string,
  indicator: string,
  scope: 'project' | 'country',
  by: string | undefined,
  signal?: AbortSignal,
): Promise<ReportedFigure[]> {
  const question = { indicator, scope, by };
  return (await ask<{ items: ReportedFigure[] }>(`${indicators}/periods/${period}/figures`, question, signal)).items;
}

export function openPeriod(body: NewPeriod, key: string): Promise<Period> {
  return request(`${indicators}/periods`, { method: 'POST', body, idempotencyKey: key });
}

/** What is done with a period, one after the other. */
export type PeriodStep =
  | { step: 'lock' }
  | { step: 'release' }
  /** For one country. */
  | { step: 'verifications'; country: string };

export function takeStep(period: string, { step, ...body }: PeriodStep, key: string): Promise<unknown> {
  return request(`${indicators}/periods/${period}/${step}`, {
    method: 'POST',
    idempotencyKey: key,
    ...('country' in body && { body }),
  });
}
