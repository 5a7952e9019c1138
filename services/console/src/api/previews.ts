import type { Figure, FigureScope, RecommendationState, StaleReason } from '@integras/contracts';
import type { Texts } from './analyses.js';
import { request } from './request.js';

/** What is corrected, as it was read. */
export interface Corrected {
  id: string;
  pilot: string;
  version: number;
}

/** A correction that is written and not sent. */
export type Correction = { how: 'correct'; changes: object } | { how: 'void' };

/** What a correction would change. */
export interface Preview {
  figures: { before: Figure; after: Figure }[];
  /** How many more may change, of which nothing is told beforehand. */
  others: number;
  /** The locked periods that report what changes, and the release that made one public. */
  reported: { period: string; name: string; release?: string; indicators: string[] }[];
  /** The figures that recommendations rest on. */
  evidence: {
    pin: string;
    item: string;
    indicator: string;
    scope: FigureScope;
    scopeId: string;
    scopeName?: string;
    period: string;
    /** How it would no longer back the recommendation; absent where that is not told beforehand. */
    reason?: StaleReason;
    /** Absent where it may not be read. */
    recommendation?: { title: Texts; state: RecommendationState };
  }[];
}

/** @throws Refused when the correction itself would be refused */
export function previewCorrection(
  { pilot, version }: Corrected,
  fact: string,
  { how, ...body }: Correction,
  signal?: AbortSignal,
): Promise<Preview> {
  const address = `/api/previews/v1/pilots/${pilot}/facts/${fact}/${how}`;
  return request(address, { method: 'POST', body, ifMatch: version, ...(signal && { signal }) });
}
