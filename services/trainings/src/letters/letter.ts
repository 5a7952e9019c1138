import type { At, Rows } from '@integras/messaging';
import { uuidOf } from '@integras/service-kit';
import type { Place } from '../sessions/session.entity.js';
import { type LetterKind, letterShelf } from './letter.entity.js';

/** Writes down that somebody is to be told, once for one cause: in the transaction of what they are told of. */
export function write(rows: Rows, kind: LetterKind, session: string, places: readonly Place[], at: At): void {
  for (const { registration, attendee } of places) {
    rows.put(letterShelf, {
      id: uuidOf(`letter ${kind} ${registration} ${session} ${at.sequence}`),
      kind,
      session,
      registration,
      attendee,
      state: 'due',
      attempts: 0,
      nextAt: at.now,
    });
  }
}
