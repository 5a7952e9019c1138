import type { Entry, Feed, Position } from '@integras/service-kit';
import { beginning, matches, Principals, sightOf, Streams } from '@integras/service-kit';
import { CLOCK, type Clock } from '@integras/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SubscriptionRow } from './subscription.entity.js';
import { Subscriptions } from './subscriptions.service.js';

const lookMillis = 1_000;

type Copied = Pick<SubscriptionRow, 'id' | 'issuer' | 'subject' | 'filter' | 'transport'> & {
  positions: Record<string, Position>;
  last: string;
};

/**
 * Copies out of the streams what each subscription asked for and its account may see now, numbered without a gap. What
 * was copied and how far the streams were read is written in one transaction, so that nothing is left out or copied
 * twice, wherever a process ends.
 */
@Injectable()
export class Copier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('subscriptions');
  private readonly listeners = new Set<() => void>();
  private unlisten: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly streams: Streams,
    private readonly principals: Principals,
    private readonly subscriptions: Subscriptions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.unlisten = this.streams.feeds.map((feed) => feed.listen(() => this.wake()));
    this.timer = setInterval(() => this.wake(), lookMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const end of this.unlisten) end();
    this.again = false;
    await this.working;
  }

  /** Calls back when something was copied. */
  listen(copied: () => void): void {
    this.listeners.add(copied);
  }

  /** Looks for something new; once more when it is looking already. */
  wake(): void {
    this.again = true;
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  private async work(): Promise<void> {
    while (this.again) {
      this.again = false;
      const active = await this.subscriptions.active();
      for (const id of active) {
        try {
          if (await this.copy(id)) this.again = true;
        } catch (error) {
          this.logger.warn(
            `copying for ${id} is tried again: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    }
  }

  /** One step in every stream. @returns whether there may be more */
  private async copy(id: string): Promise<boolean> {
    const outcome = await this.dataSource.transaction(async (manager) => {
      const [found] = await manager.query<Copied[]>(
        `select s.id, s.issuer, s.subject, s.filter, s.transport, p.positions, p.last
           from subscription s join subscription_progress p on p.subscription = s.id
          where s.id = $1 and s.state = 'active' for update of p skip locked`,
        [id],
      );
      if (!found) return { moved: false, copied: 0 };
      const viewer = await this.principals.find(found);
      if (viewer.grants.length === 0) return { moved: false, copied: 0, ended: true };
      let moved = false;
      let last = Number(found.last);
      const before = last;
      for (const feed of this.streams.feeds) {
        const from = await this.standing(feed, found.positions[feed.stream] ?? beginning);
        const entries = await feed.next(from);
        const newest = entries.at(-1);
        found.positions[feed.stream] = newest ? { epoch: newest.epoch, sequence: newest.sequence } : from;
        moved ||= newest !== undefined;
        const wanted = entries.filter(
          (entry) =>
            matches(found.filter, entry) &&
            sightOf(viewer, entry, this.streams.projectOf(entry)) === 'as partner system',
        );
        last = await this.append(manager, found, last, wanted);
      }
      if (moved)
        await manager.query('update subscription_progress set positions = $2, last = $3 where subscription = $1', [
          id,
          JSON.stringify(found.positions),
          last,
        ]);
      return { moved, copied: last - before };
    });
    if (outcome.ended) await this.subscriptions.disable(id, 'access_ended');
    if (outcome.copied > 0) for (const copied of this.listeners) copied();
    return outcome.moved;
  }

  /** Where to go on: elsewhere when the stream is not what was read, as after it was made anew. */
  private async standing(feed: Feed, position: Position): Promise<Position> {
    return position.sequence === 0 ? position : feed.stands(position);
  }

  /** @returns the number of the last one. A fact that was copied before is not copied again. */
  private async append(
    manager: EntityManager,
    { id, transport }: Copied,
    last: number,
    entries: Entry[],
  ): Promise<number> {
    if (entries.length === 0) return last;
    const known = await manager.query<{ fact: string }[]>(
      'select fact from subscription_event where subscription = $1 and fact = any($2)',
      [id, entries.map(({ fact }) => fact!.id)],
    );
    const facts = new Set(known.map(({ fact }) => fact));
    const fresh = entries.filter(({ fact }) => !facts.has(fact!.id));
    if (fresh.length === 0) return last;
    const now = this.clock.now();
    await manager.query(
      `with told as (
         select * from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[]) as t (number, fact, type, event)),
       kept as (
         insert into subscription_event (subscription, number, fact, type, event, recorded_at)
         select $1, number, fact, type, event, $6 from told returning number)
       insert into delivery (subscription, number, next_at) select $1, number, $6 from kept where $7 = 'webhook'`,
      [
        id,
        fresh.map((_, index) => last + index + 1),
        fresh.map(({ fact }) => fact!.id),
        fresh.map(({ fact }) => fact!.type),
        fresh.map((entry) => entry.forPartnerSystems()),
        now,
        transport,
      ],
    );
    return last + fresh.length;
  }
}
