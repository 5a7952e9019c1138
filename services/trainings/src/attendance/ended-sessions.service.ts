import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { letterShelf } from '../letters/letter.entity.js';
import { certificateLetter, tellOfCompletion } from '../letters/letter.js';
import { registrationId } from '../registrations/places.js';
import { rootsOf } from '../schemes/scheme.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { isOver } from '../sessions/session.js';
import { sessionShelf } from '../sessions/session.entity.js';
import { participationShelf } from './attendance.entity.js';
import { changeOf, countEnded } from './participation.js';

/** A training of which sessions have ended that somebody was noted at while they went on. */
interface Waiting {
  scheme: string;
  sessions: string[];
  participations: string[];
}

/** How many are counted in one transaction. */
const atOnce = 500;

/** Counts who was noted as there during a session, once it has ended. What was counted is not found again. */
@Injectable()
export class EndedSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async look(): Promise<void> {
    for (const waiting of await this.waiting()) await this.count(waiting);
  }

  private waiting(): Promise<Waiting[]> {
    return this.dataSource.query(
      `select scheme, array_agg(distinct session) as sessions, array_agg(distinct participation) as participations
         from (select p.scheme, e.id as session, p.id as participation
                 from participation p
                 join session e on e.scheme = p.scheme and (e.plan ->> 'ends')::timestamptz <= $1
                where p.pending and p.sessions -> e.id::text ->> 'pending' = 'true'
                limit $2) ended
        group by scheme`,
      [this.clock.now(), atOnce],
    );
  }

  private async count({ scheme, sessions, participations }: Waiting): Promise<void> {
    await this.ledger.commit({
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: sessionShelf, ids: sessions },
        { shelf: participationShelf, ids: participations },
        { shelf: letterShelf, ids: participations.map(certificateLetter) },
      ],
      decide: (rows, at) => {
        const { now } = at;
        const row = rows.get(schemeShelf, scheme)!;
        const hasEnded = (id: string): boolean => {
          const session = rows.get(sessionShelf, id);
          return session !== undefined && isOver(session.plan, now);
        };
        const facts = participations.flatMap((id) => {
          const before = rows.get(participationShelf, id)!;
          const after = countEnded(row.description, before, hasEnded);
          rows.put(participationShelf, after);
          const { attendee } = after;
          const session = sessions.find((ended) => before.sessions[ended]?.pending && !after.sessions[ended]?.pending);
          if (session !== undefined)
            tellOfCompletion(
              rows,
              before,
              after,
              session,
              { registration: registrationId(session, attendee), attendee },
              at,
            );
          const change = changeOf(before, after.snapshot);
          return change ? { ...change, time: now.toISOString(), person: attendee, ...rootsOf(row) } : [];
        });
        return { facts, result: null };
      },
    });
  }
}
