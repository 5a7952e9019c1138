import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { participationId } from '../attendance/attendance.js';
import { ParticipationRow } from '../attendance/attendance.entity.js';
import { Names } from '../attendees/names.service.js';
import { SessionRow } from '../sessions/session.entity.js';
import type { LetterState } from './letter.entity.js';

/** By which of their registrations somebody is told, or why they are not. */
export type Whereto = { session: SessionRow; registration: string } | Extract<LetterState, 'nobody' | 'overtaken'>;

/** To whom it is news, as the letter goes out, that their certificate can be had. */
@Injectable()
export class CertificateNews {
  constructor(private readonly names: Names) {}

  /**
   * By the registration they were written of last: they have its link. Whoever is known from a file alone has none. A name
   * that was erased since is printed on no certificate.
   */
  async whereto(manager: EntityManager, scheme: string, attendee: string): Promise<Whereto> {
    const participation = await manager.findOneBy(ParticipationRow, { id: participationId(scheme, attendee) });
    if (participation?.snapshot?.completedOn === undefined) return 'overtaken';
    const sessions = await manager.findBy(SessionRow, { scheme });
    const attended = sessions.filter(({ id }) => id in participation.sessions);
    const began = new Date(Math.min(...attended.map(({ plan }) => Date.parse(plan.starts))));
    if ((await this.names.erasedSince(began, [attendee])).size > 0) return 'nobody';
    const written: { session: string; registration: string }[] = await manager.query(
      `select l.session, l.registration from letter l join session e on e.id = l.session
        where e.scheme = $1 and l.attendee = $2 and l.kind <> 'certificate' order by e.plan ->> 'starts' desc limit 1`,
      [scheme, attendee],
    );
    const [last] = written;
    return last
      ? { session: sessions.find(({ id }) => id === last.session)!, registration: last.registration }
      : 'nobody';
  }
}
