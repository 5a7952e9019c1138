import { Ledger } from '@integras/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { write } from '../letters/letter.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { type Changing, Schemes, shown, type ShownScheme } from '../schemes/schemes.service.js';
import { sessionShelf } from '../sessions/session.entity.js';
import { cancel, close, type Ending, type WholeTraining } from './ending.js';
import type { CancelScheme } from './ending.requests.js';

/** What was seen of a training at one moment. */
interface Seen {
  /** The last fact of its journal. */
  upTo: number;
  sessions: string[];
  wasAttended: boolean;
}

type Deciding = (of: WholeTraining & Pick<Seen, 'wasAttended'>, now: Date) => Ending;

/** Something happened to the training between looking and deciding: what was seen is not all of it. */
class SeenTooEarly extends Error {}

/** How trainings end. */
@Injectable()
export class Endings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly schemes: Schemes,
  ) {}

  close(changing: Changing): Promise<ShownScheme> {
    return this.end(changing, close);
  }

  /** Whoever has a place or waits is told, once for the whole training. */
  cancel(changing: Changing, { reason }: CancelScheme): Promise<ShownScheme> {
    return this.end(changing, ({ wasAttended, ...whole }, now) => cancel(whole, reason, { wasAttended, now }));
  }

  private async end(changing: Changing, decide: Deciding): Promise<ShownScheme> {
    await this.schemes.readable(changing.id, changing.caller, 'scheme.write');
    for (;;) {
      try {
        return await this.tryToEnd(changing, await this.seen(changing.id), decide);
      } catch (error) {
        if (!(error instanceof SeenTooEarly)) throw error;
      }
    }
  }

  private tryToEnd(
    { id, context }: Changing,
    { upTo, sessions, wasAttended }: Seen,
    decide: Deciding,
  ): Promise<ShownScheme> {
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id },
      reads: [
        { shelf: schemeShelf, ids: [id] },
        { shelf: sessionShelf, ids: sessions },
      ],
      decide: (rows, at) => {
        if (at.sequence !== upTo + 1) throw new SeenTooEarly();
        const scheme = rows.get(schemeShelf, id)!;
        const whole = { scheme, sessions: sessions.map((session) => rows.get(sessionShelf, session)!), wasAttended };
        const ending = decide(whole, at.now);
        rows.put(schemeShelf, ending.scheme);
        for (const session of ending.sessions) rows.put(sessionShelf, session);
        for (const { session, places } of ending.told) write(rows, 'training_cancelled', session, places, at);
        return { facts: ending.facts, result: shown(ending.scheme) };
      },
    });
  }

  private async seen(scheme: string): Promise<Seen> {
    const [seen]: Seen[] = await this.dataSource.query(
      `select j.sequence::integer as "upTo",
              array(select id from session where scheme = j.id) as sessions,
              exists(select from attendance where scheme = j.id and snapshot is not null) as "wasAttended"
         from journal j where j.kind = 'scheme' and j.id = $1`,
      [scheme],
    );
    return seen!;
  }
}
