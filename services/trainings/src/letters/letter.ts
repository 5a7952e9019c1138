import type { At, Rows } from '@integras/messaging';
import { uuidOf } from '@integras/service-kit';
import type { ParticipationRow } from '../attendance/attendance.entity.js';
import type { Place } from '../sessions/session.entity.js';
import { type LetterKind, letterShelf } from './letter.entity.js';

/** Writes down that somebody is to be told, once for one cause: in the transaction of what they are told of. */
export function write(rows: Rows, kind: LetterKind, session: string, places: readonly Place[], at: At): void {
  for (const place of places) {
    put(rows, uuidOf(`letter ${kind} ${place.registration} ${session} ${at.sequence}`), kind, session, place, at);
  }
}

/** Has people asked to answer a follow-up of a training, by its number; who was asked already has to be left out before. */
export function ask(rows: Rows, followUp: number, session: string, places: readonly Place[], at: At): void {
  for (const place of places) {
    const id = uuidOf(`letter follow_up ${place.registration} ${followUp}`);
    put(rows, id, 'follow_up', session, place, at, followUp);
  }
}

/** The letter to somebody who was registered when their address was entered again: one a day, whoever enters it. */
export const letterAgain = (registration: string, now: Date): string =>
  uuidOf(`letter again ${registration} ${now.toISOString().slice(0, 10)}`);

/** Has {@link letterAgain} sent, if it was not; what was done with it has to be read before. */
export function writeAgain(rows: Rows, id: string, kind: LetterKind, session: string, place: Place, at: At): void {
  if (!rows.get(letterShelf, id)) put(rows, id, kind, session, place, at);
}

/** The letter that says that a certificate can be had: one for a participation, whatever is put right later. */
export const certificateLetter = (participation: string): string => uuidOf(`letter certificate ${participation}`);

/**
 * Has somebody told who has just completed a training, unless they were already; {@link certificateLetter} has to be read
 * before. One that was overtaken told nothing.
 */
export function tellOfCompletion(
  rows: Rows,
  before: Pick<ParticipationRow, 'snapshot'> | undefined,
  { id, snapshot }: Pick<ParticipationRow, 'id' | 'snapshot'>,
  session: string,
  place: Place,
  at: At,
): void {
  if (before?.snapshot?.completedOn !== undefined || snapshot?.completedOn === undefined) return;
  const earlier = rows.get(letterShelf, certificateLetter(id));
  if (!earlier || earlier.state === 'overtaken') put(rows, certificateLetter(id), 'certificate', session, place, at);
}

function put(
  rows: Rows,
  id: string,
  kind: LetterKind,
  session: string,
  { registration, attendee }: Place,
  at: At,
  followUp: number | null = null,
): void {
  const due = { state: 'due', attempts: 0, nextAt: at.now } as const;
  rows.put(letterShelf, { id, kind, session, registration, attendee, followUp, ...due });
}
