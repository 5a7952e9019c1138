import type { Figure, FigureScope } from '@integras/contracts';
import { ask, indicators } from './ask.js';
import { request } from './request.js';

export const targetStates = ['off-track', 'at-risk', 'on-track', 'reached'] as const;
export type TargetState = (typeof targetStates)[number];

/** What is to be reached on the way: a decimal, on a day. */
export interface InterimTarget {
  on: string;
  value: string;
}

/** What a figure is to be, and until when. Values are decimals, a share between 0 and 1. */
export interface Target {
  id: string;
  code: string;
  project: string;
  scope: FigureScope;
  scopeId: string;
  since: string;
  until: string;
  baseline: string;
  value: string;
  /** In the order of their days. */
  interim: InterimTarget[];
  figure?: Figure;
  /** Absent while the figure is hidden or has no value. */
  standing?: {
    state: TargetState;
    value: number;
    /** How much of the way is done; 1 is all of it. */
    achieved: number;
    /** What was meant to be reached by now. */
    expected: number;
    forecast?: { expected: number; low: number; high: number };
  };
}

export interface WantedTarget {
  indicator: string;
  scope: FigureScope;
  id: string;
  project: string;
  since: string;
  until: string;
  baseline: string;
  value: string;
  interim: InterimTarget[];
}

export async function readTargets(indicator: string, project: string, signal?: AbortSignal): Promise<Target[]> {
  const { items } = await ask<{ items: Target[] }>(`${indicators}/targets`, { indicator, project }, signal);
  return items;
}

/** Sets the target of a figure for a day, anew where there is one. */
export function setTarget(target: WantedTarget, idempotencyKey: string): Promise<Target> {
  return request(`${indicators}/targets`, { method: 'POST', body: target, idempotencyKey });
}
