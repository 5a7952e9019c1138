import { Refusal } from '@integras/messaging';
import { TheirRefusal } from '../routing/asking.js';
import { AccessEnded } from './viewer.js';

/** The last that a stream says, so that a client knows what to come back with, if at all. */
export interface Ending {
  kind: 'signed-out' | 'access-ended' | 'gone';
  reason: string;
}

/** What ends a stream for good; undefined for what passes. */
export function endingFor(error: unknown): Ending | undefined {
  if (error instanceof AccessEnded) return accessEnded;
  if (error instanceof Refusal) return endings[error.problem.status];
  if (!(error instanceof TheirRefusal) || error.status >= 500 || error.status === tooMany) return undefined;
  return endings[error.status] ?? { kind: 'gone', reason: detailOf(error) };
}

const accessEnded: Ending = { kind: 'access-ended', reason: 'the grants were taken back' };
const endings: Partial<Record<number, Ending>> = {
  401: { kind: 'signed-out', reason: 'the sign-in has ended: come back with another token' },
  403: accessEnded,
};
const tooMany = 429;

const detailOf = ({ problem }: TheirRefusal): string =>
  'detail' in problem && typeof problem.detail === 'string' ? problem.detail : 'there is nothing to read any more';
