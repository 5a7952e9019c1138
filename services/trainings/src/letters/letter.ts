import type { At, Rows } from '@integras/messaging';
import { uuidOf } from '@integras/service-kit';
import type { Place } from '../sessions/session.entity.js';
import { type LetterKind, letterShelf } from './letter.entity.js';

/** Writes down that somebody is to be told, once for one cause: in the transaction of what they are told of. */
export function write(rows: Rows, kind: LetterKind, session: string, places: readonly Place[], at: At): void {
  for (const place of places) {
    put(rows, uuidOf(`letter ${kind} ${place.registration} ${session} ${at.sequence}`), kind, session, place, at);
  }
}

/** The letter to somebody who was registered when their address was entered again: one a day, whoever enters it. */
export const letterAgain = (registration: string, now: Date): string =>
  uuidOf(`letter again ${registration} ${now.toISOString().slice(0, 10)}`);

/** Has {@link letterAgain} sent, if it was not; what was done with it has to be read before. */
export function writeAgain(rows: Rows, id: string, kind: LetterKind, session: string, place: Place, at: At): void {
  if (!rows.get(letterShelf, id)) put(rows, id, kind, session, place, at);
}

function put(
  rows: Rows,
  id: string,
  kind: LetterKind,
  session: string,
  { registration, attendee }: Place,
  at: At,
): void {
  rows.put(letterShelf, { id, kind, session, registration, attendee, state: 'due', attempts: 0, nextAt: at.now });
}
