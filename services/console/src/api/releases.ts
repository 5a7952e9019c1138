import type { Figure, FigureScope } from '@integras/contracts';
import { ask, indicators } from './ask.js';
import type { Definition } from './definitions.js';

/** What was released to the public of a reporting period. It never changes. */
export interface Release {
  id: string;
  project: string;
  projectName: string;
  period: { name: string; from: string; until: string };
  publishedAt: string;
}

/** An indicator in the words of the version that was released. */
export type ReleasedIndicator = Pick<
  Definition,
  'code' | 'version' | 'name' | 'description' | 'level' | 'countingUnit' | 'unit' | 'measure' | 'display'
>;

export interface ReleasedPlace {
  scope: FigureScope;
  scopeId: string;
  country?: string;
  name?: string;
}

export interface WholeRelease extends Release {
  figures: Figure[];
  indicators: ReleasedIndicator[];
  places: ReleasedPlace[];
}

export async function readReleases(signal?: AbortSignal): Promise<Release[]> {
  return (await ask<{ items: Release[] }>(`${indicators}/releases`, {}, signal)).items;
}

export function readRelease(id: string, signal?: AbortSignal): Promise<WholeRelease> {
  return ask(`${indicators}/releases/${id}`, {}, signal);
}
