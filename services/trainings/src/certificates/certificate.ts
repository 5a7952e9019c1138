import { CertificateIssued, CertificateRevoked, type RevocationCause } from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { problem, uuidOf } from '@integras/service-kit';
import type { ParticipationRow } from '../attendance/attendance.entity.js';
import { completesAtEnd } from '../attendance/participation.js';
import { rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import type { CertificateRow } from './certificate.entity.js';

/** What becomes of a certificate, and the fact that says so; without one nothing did. */
export interface CertificateStep {
  row: CertificateRow;
  fact?: NewFact;
}

export const certificateId = (participation: string): string => uuidOf(`certificate ${participation}`);

/**
 * Certifies a participation; one that is certified already stays so.
 * @throws Refusal when it is not completed, or will be only once a session has ended, or its certificate was withdrawn and who asks may not decide that
 */
export function issue(
  scheme: SchemeRow,
  participation: ParticipationRow | undefined,
  earlier: CertificateRow | undefined,
  given: { code: string; on: string; by: 'organiser' | 'link' },
  now: Date,
): CertificateStep {
  if (participation && completesAtEnd(scheme.description, participation))
    throw problem('session-goes-on', 409, 'The session goes on', 'A certificate is issued once it has ended.');
  if (participation?.snapshot?.completedOn === undefined)
    throw problem('not-completed', 409, 'Not completed', 'Only who has completed the training gets a certificate.');
  if (earlier && !earlier.revoked) return { row: earlier };
  if (earlier?.revoked === 'withdrawn' && given.by === 'link')
    throw problem('certificate-withdrawn', 409, 'Withdrawn', 'Ask those who organise the training.');
  const { id, attendee } = participation;
  const row: CertificateRow = {
    id: certificateId(id),
    scheme: scheme.id,
    participation: id,
    attendee,
    code: given.code,
    issuedOn: given.on,
    revoked: null,
  };
  return { row, fact: factOf(CertificateIssued, { ...namesIn(row), on: given.on }, scheme, row, now) };
}

/** Takes a certificate back. One that was taken back stays as it is. */
export function revoke(scheme: SchemeRow, row: CertificateRow, cause: RevocationCause, now: Date): CertificateStep {
  if (row.revoked) return { row };
  return {
    row: { ...row, revoked: cause },
    fact: factOf(CertificateRevoked, { ...namesIn(row), cause }, scheme, row, now),
  };
}

/** A certificate falls with the completion it says. */
export function follow(
  scheme: SchemeRow,
  row: CertificateRow | undefined,
  { snapshot }: Pick<ParticipationRow, 'snapshot'>,
  now: Date,
): CertificateStep | undefined {
  return row && snapshot?.completedOn === undefined ? revoke(scheme, row, 'completion_voided', now) : undefined;
}

const namesIn = ({ id: certificate, participation, scheme, attendee }: CertificateRow) => ({
  certificate,
  participation,
  scheme,
  attendee,
});

function factOf<D extends object>(
  event: NewFact<D>['event'],
  data: D,
  scheme: SchemeRow,
  { id, attendee }: CertificateRow,
  now: Date,
): NewFact<D> {
  return { event, data, entity: id, time: now.toISOString(), person: attendee, ...rootsOf(scheme) };
}
