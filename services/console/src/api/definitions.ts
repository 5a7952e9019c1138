import { ask, indicators } from './ask.js';
import { request } from './request.js';

/** A text in every language of the console. */
export type Wording = Record<'en' | 'de', string>;

export const levels = ['output', 'result'] as const;
export const countingUnits = ['person', 'participation', 'organisation', 'pilot', 'document', 'event'] as const;
export type CountingUnit = (typeof countingUnits)[number];
export const measures = [
  'count',
  'distinct',
  'ratio',
  'sum',
  'mean',
  'median',
  'minimum',
  'maximum',
  'status',
  'survival',
] as const;
export type Measure = (typeof measures)[number];
export const displays = ['number', 'percent', 'money', 'hours', 'days'] as const;
export const directions = ['up', 'down', 'none'] as const;

/** One of a list of dated records of a case. */
export interface Pick {
  of: string;
  where?: string;
  optional?: boolean;
}

/** How cases of one kind count; conditions are CEL, fields are named as in `exit.on`. */
export interface Counting {
  cases: string;
  latest?: Pick;
  earliest?: Pick;
  where?: string;
  on?: string;
  window?: { from: string; days: number };
  unknown?: string;
  met?: string;
  amount?: { field: string; unit?: string; into?: 'numerator' | 'denominator' };
  days?: { from: string; to: string };
  level?: string;
  state?: string;
  survival?: { from: string; event: string; end?: string };
}

/** What somebody says who defines an indicator. */
export interface Meaning {
  name: Wording;
  description: Wording;
  level: 'output' | 'result' | 'context';
  /** What one of n stands for. */
  countingUnit: CountingUnit;
  unit: string;
  measure: Measure;
  display: { kind: (typeof displays)[number]; unit?: string };
  direction: (typeof directions)[number];
  dimensions: string[];
  /** The levels of a median of levels, lowest first. */
  scale?: string[];
  baseline?: { value: string; on?: string };
  /** Means of verification. */
  verification?: Wording;
  /** Where the definition comes from, as in a regulation. */
  source?: string;
  counts: Counting[];
}

/**
 * Where a version stands: `offered` until somebody has it counted, `filling` until that is done from the beginning,
 * `counted` then, `retired` while it is not in use; `superseded` by a newer one; `listed` while nothing recorded tells of it.
 */
export type DefinitionState = 'offered' | 'filling' | 'counted' | 'retired' | 'superseded' | 'listed';

/** A version of an indicator: what it counts, and how it is shown. */
export interface Definition extends Meaning {
  code: string;
  version: number;
  /** False while its source could not be read word for word. */
  verified?: boolean;
  state: DefinitionState;
  /** Since when it is retired, and why. */
  retired?: { since: string; reason: string };
  /** When it was made. */
  since: string;
  /** Comes with the product. */
  own: boolean;
  /** While it is filled in: how far, between 0 and 1. */
  progress?: number;
  /** Codes that a rule of its programme compares it with. */
  ruledWith?: string[];
}

/** A time in which an indicator was not in use, or is not. */
export interface Retirement {
  since: string;
  reason: string;
  /** When it was taken back into use, and why; absent while it is retired. */
  until?: string;
  resumedBecause?: string;
}

/** What a definition can read of the cases there are. */
export interface Vocabulary {
  cases: {
    name: string;
    /** The fields of each record. */
    records: Record<string, string[]>;
    /** The fields of each list of dated records. */
    lists: Record<string, string[]>;
    /** Fields that can be added up. */
    decimals: string[];
    dimensions: string[];
  }[];
}

/** The versions in one of these states. */
export async function readDefinitions(states: readonly DefinitionState[], signal?: AbortSignal): Promise<Definition[]> {
  const { items } = await ask<{ items: Definition[] }>(`${indicators}/definitions`, { state: states.join() }, signal);
  return items;
}

/** Every version of an indicator, and when it was not in use; the oldest first. */
export function readVersions(
  code: string,
  signal?: AbortSignal,
): Promise<{ items: Definition[]; retirements: Retirement[] }> {
  return ask(`${indicators}/definitions/${code}`, {}, signal);
}

export function readVocabulary(signal?: AbortSignal): Promise<Vocabulary> {
  return ask(`${indicators}/definition-vocabulary`, {}, signal);
}

/** @throws Refused with the fields that are wrong, as in `counts.0.where` */
export function defineIndicator(code: string, meaning: Meaning, key: string): Promise<Definition> {
  return post(`${indicators}/definitions`, { code, ...meaning }, key);
}

/** @param after the newest version that its author has seen */
export function changeIndicator(code: string, after: number, meaning: Meaning, key: string): Promise<Definition> {
  return post(`${indicators}/definitions/${code}/versions`, { after, ...meaning }, key);
}

/** Has an indicator counted that was only offered. */
export function adoptIndicator(code: string, key: string): Promise<Definition> {
  return post(`${indicators}/definitions/${code}/adoption`, {}, key);
}

/** Ends the use of an indicator, or takes it up again. */
export function endOrTakeUp(
  code: string,
  what: 'retirement' | 'resumption',
  reason: string,
  key: string,
): Promise<Retirement> {
  return post(`${indicators}/definitions/${code}/${what}`, { reason }, key);
}

function post<T = Definition>(path: string, body: object, idempotencyKey: string): Promise<T> {
  return request(path, { method: 'POST', body, idempotencyKey });
}
