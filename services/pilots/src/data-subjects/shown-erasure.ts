import type { ErasureReason, ErasureRefusalReason } from '@integras/contracts';
import type { ErasureRow } from './erasure.entity.js';

/** An erasure as the interface shows it. */
export interface ShownErasure {
  id: string;
  pilot: string;
  participant: string;
  state: ErasureRow['state'];
  reason?: ErasureReason;
  /** The account of who asked: somebody else carries it out. */
  requestedBy: string;
  requestedAt: string;
  /** When it was carried out, refused or withdrawn. */
  doneAt?: string;
  /** How many facts became tombstones. */
  facts?: number;
  /** Why it was refused. */
  refusal?: ErasureRefusalReason;
}

export function shownErasure(row: ErasureRow): ShownErasure {
  const { id, pilot, participant, state, reason, requestedBy, requestedAt, doneAt, facts, refusal } = row;
  return {
    id,
    pilot,
    participant,
    state,
    ...(reason !== null && { reason }),
    requestedBy,
    requestedAt: requestedAt.toISOString(),
    ...(doneAt && { doneAt: doneAt.toISOString() }),
    ...(facts !== null && { facts }),
    ...(refusal !== null && { refusal }),
  };
}
