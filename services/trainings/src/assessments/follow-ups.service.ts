import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ask } from '../letters/letter.js';
import { registrationId } from '../registrations/places.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { sessionShelf } from '../sessions/session.entity.js';
import { followUp } from './follow-up.js';
import { followUpAfter, isAskedBy } from './moments.js';

/** A training that has questions, the day it ended, and whether its follow-up was opened. */
interface Standing {
  scheme: string;
  open: boolean;
  /** Whether anything happened to it since it was looked at. */
  moved: boolean;
  timeZone: string;
  /** Null where no session is scheduled. */
  last: string | null;
}

/** What was seen of a training at one moment. */
interface Seen {
  upTo: number;
  followedUpTo: number;
  sessions: string[];
  attended: { session: string; attendee: string }[];
  asked: string[];
}

/**
 * Opens follow-ups whose days have come, and asks whoever took part, those who join later too. What was opened and up to
 * which fact it was looked at stand in the same transaction as the letters and the fact, under the lock of the training:
 * whichever process looks, and whenever, each is asked once.
 */
@Injectable()
export class FollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async look(): Promise<void> {
    const now = this.clock.now();
    for (const { scheme, open, moved, timeZone, last } of await this.standing()) {
      const isOpen = last !== null && isAskedBy(now, followUpAfter(last), timeZone);
      if (isOpen !== open || (open && moved)) await this.change(scheme, timeZone);
    }
  }

  private standing(): Promise<Standing[]> {
    return this.dataSource.query(
      `select s.id as scheme, s.follow_up_open as open, j.sequence > s.followed_up_to as moved,
              t.time_zone as "timeZone", max(left(e.plan ->> 'endsAt', 10)) as last
         from scheme s
         join journal j on j.kind = 'scheme' and j.id = s.id
         join known_territory t on t.id = (s.description ->> 'territory')::uuid
         left join session e on e.scheme = s.id and e.state = 'scheduled'
        where exists (select from question_set q where q.scheme = s.id)
        group by s.id, j.sequence, t.time_zone`,
    );
  }

  private async change(scheme: string, timeZone: string): Promise<void> {
    const { sessions, attended, asked, ...seen } = await this.seen(scheme);
    const there = new Set(attended.map(({ session, attendee }) => registrationId(session, attendee)));
    await this.ledger.commit({
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: sessionShelf, ids: sessions },
      ],
      decide: (rows, at) => {
        const row = rows.get(schemeShelf, scheme)!;
        const known = {
          sessions: sessions.flatMap((id) => rows.get(sessionShelf, id) ?? []),
          attended: there,
          asked: new Set(asked),
          upTo: seen.upTo,
        };
        // Whom another process has asked meanwhile is not among those seen.
        const isSeen = row.followedUpTo === seen.followedUpTo;
        const step = isSeen ? followUp(row, known, { timeZone, now: at.now }) : undefined;
        if (!step) return { facts: [], result: null };
        rows.put(schemeShelf, step.row);
        for (const { session, places } of step.asked) ask(rows, step.row.followUps, session, places, at);
        return { facts: step.facts, result: null };
      },
    });
  }

  private async seen(scheme: string): Promise<Seen> {
    const [seen]: Seen[] = await this.dataSource.query(
      `select j.sequence::integer as "upTo", s.followed_up_to as "followedUpTo",
              array(select id from session where scheme = s.id) as sessions,
              array(select l.attendee from letter l join session e on e.id = l.session
                     where e.scheme = s.id and l.follow_up = s.follow_ups) as asked,
              coalesce((select json_agg(json_build_object('session', session, 'attendee', attendee)) from attendance
                         where scheme = s.id and snapshot is not null), '[]') as attended
         from scheme s join journal j on j.kind = 'scheme' and j.id = s.id where s.id = $1`,
      [scheme],
    );
    return seen!;
  }
}
