import type { Figure } from '@integras/contracts';
import { ask, indicators } from './ask.js';
import type { FigureAddress } from './figures.js';

/** What became of a case. */
export const judgements = [
  'met',
  'not-met',
  'counted',
  'unknown',
  'pending',
  'other-period',
  'condition-not-met',
  'no-record',
  'day-missing',
  'not-standing',
] as const;
export type Judgement = (typeof judgements)[number];

export interface JudgedCase {
  id: string;
  /** The kind of case, as in `participant`. */
  kind: string;
  judgement: Judgement;
  on?: string;
  value?: string;
  /** The day on which its window closes. */
  due?: string;
}

/** What stands behind a figure. */
export interface Explanation {
  figure: Figure;
  /** Absent when the figure is hidden. */
  cases?: Partial<Record<Judgement, number>>;
  /** Case by case, for those who run the pilot. */
  items?: JudgedCase[];
  more?: true;
}

export function readExplanation(
  figure: FigureAddress,
  judgement: Judgement | undefined,
  signal?: AbortSignal,
): Promise<Explanation> {
  return ask(`${indicators}/explanation`, { ...figure, judgement }, signal);
}

/** A fact that moved a figure. */
export interface MovingFact {
  id: string;
  type: string;
  time: string;
  recordedtime: string;
  case: string;
  effect: 'added' | 'removed' | 'changed';
}

export interface FigureChanges {
  before: Figure;
  after: Figure;
  /** How many facts of each type moved it. */
  types: Record<string, number>;
  items?: MovingFact[];
  more?: true;
}

export function readChanges(figure: FigureAddress, since: string, signal?: AbortSignal): Promise<FigureChanges> {
  return ask(`${indicators}/changes`, { ...figure, since }, signal);
}
