import type { Corrected, Correction } from './previews.js';
import { request } from './request.js';

/** Corrects a fact or takes it back; the same key twice is one change. */
export function sendCorrection(
  { pilot, version }: Corrected,
  fact: string,
  { how, ...body }: Correction & { reason: string },
  key: string,
): Promise<object> {
  const address = `/api/pilots/v1/pilots/${pilot}/facts/${fact}/${how}`;
  return request(address, { method: 'POST', body, ifMatch: version, idempotencyKey: key });
}
