import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { write } from '../letters/letter.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { SessionRow, sessionShelf } from '../sessions/session.entity.js';
import { followUp } from './follow-up.js';
import { followUpAfter, isAskedBy } from './moments.js';

/** A training that has questions, the day it ended, and whether its follow-up was opened. */
interface Standing {
  scheme: string;
  open: boolean;
  timeZone: string;
  /** Null where no session is scheduled. */
  last: string | null;
}

/**
 * Opens follow-ups whose days have come, and tells whoever took part. What was opened stands in the same transaction as
 * the letters and the fact, under the lock of the training: whichever process looks, and whenever, it happens once.
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
    for (const { scheme, open, timeZone, last } of await this.standing()) {
      const isOpen = last !== null && isAskedBy(now, followUpAfter(last), timeZone);
      if (isOpen !== open) await this.change(scheme, timeZone);
    }
  }

  private standing(): Promise<Standing[]> {
    return this.dataSource.query(
      `select s.id as scheme, s.follow_up_open as open, t.time_zone as "timeZone", max(left(e.plan ->> 'endsAt', 10)) as last
         from scheme s
         join known_territory t on t.id = (s.description ->> 'territory')::uuid
         left join session e on e.scheme = s.id and e.state = 'scheduled'
        where exists (select from question_set q where q.scheme = s.id)
        group by s.id, t.time_zone`,
    );
  }

  private async change(scheme: string, timeZone: string): Promise<void> {
    const sessions = await this.dataSource.manager.find(SessionRow, { where: { scheme }, select: { id: true } });
    const ids = sessions.map(({ id }) => id);
    await this.ledger.commit({
      journal: { kind: 'scheme', id: scheme },
      reads: [
        { shelf: schemeShelf, ids: [scheme] },
        { shelf: sessionShelf, ids },
      ],
      decide: (rows, at) => {
        const known = ids.flatMap((id) => rows.get(sessionShelf, id) ?? []);
        const step = followUp(rows.get(schemeShelf, scheme)!, known, timeZone, at.now);
        if (!step) return { facts: [], result: null };
        rows.put(schemeShelf, step.row);
        for (const { session, places } of step.asked) write(rows, 'follow_up', session, places, at);
        return { facts: step.facts, result: null };
      },
    });
  }
}
