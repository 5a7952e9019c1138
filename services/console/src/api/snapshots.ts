import type { Figure } from '@integras/contracts';
import { ask, indicators } from './ask.js';
import type { FigureAddress } from './figures.js';

/** A figure as all of the partnership sees it, with the seal by which it can be pinned as evidence for an hour. */
export interface Snapshot {
  figure: Figure;
  sealed: string;
}

/** A figure of all time, or of the month that is named. */
export interface PeriodFigure extends FigureAddress {
  /** YYYY-MM */
  period?: string | undefined;
}

/** @throws Refused 409 for a figure that the partnership sees no value of */
export function readSnapshot({ id, ...figure }: PeriodFigure, signal?: AbortSignal): Promise<Snapshot> {
  return ask(`${indicators}/figures/snapshot`, { ...figure, scopeId: id }, signal);
}
