import type { Notice } from '../causes/cause.js';
import type { EntityManager } from 'typeorm';
import type { Recipient } from '../preferences/recipient.js';

/** What one person is told at one time by one channel. */
export interface Parcel {
  /** The same at every attempt. */
  id: string;
  recipient: Recipient;
  /** How often it was tried before. */
  attempts: number;
  notices: readonly Notice[];
}

/** What became of an attempt. `reason` is for operators. */
export type Attempt = (
  | { outcome: 'delivered' }
  | { outcome: 'failed'; reason: string }
  /** `at`: when, if the way itself knows. */
  | { outcome: 'try-later'; reason: string; at?: Date }
) & {
  /** Writes what stands exactly when the attempt counts. */
  alsoNote?: (manager: EntityManager) => Promise<void>;
};

/** A way by which people are told. */
export interface Channel {
  /** Leads wherever people say: each person is served apart, without a transaction that waits for their receiver. */
  readonly apart?: boolean;
  /** Whether it can reach somebody now; if not, nothing is put aside for them. */
  reaches(recipient: Recipient): boolean;
  /**
   * Tells one person. It is called again for a parcel that was delivered when the process died before that was noted.
   */
  deliver(parcel: Parcel, manager: EntityManager): Promise<Attempt>;
}
