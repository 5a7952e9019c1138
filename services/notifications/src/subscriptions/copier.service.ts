import type { Entry, Feed, Position, Viewer } from '@integras/service-kit';
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
import { Disclosures, type AgreedFor } from '../disclosures/disclosures.service.js';
import { Pseudonyms } from '../pseudonyms/pseudonyms.service.js';
import type { SubscriptionRow } from './subscription.entity.js';
import { Subscriptions } from './subscriptions.service.js';

const lookMillis = 1_000;

type Copied = Pick<SubscriptionRow, 'id' | 'account' | 'issuer' | 'subject' | 'filter' | 'transport'> & {
  positions: Record<string, Position>;
  last: string;
};

/** A fact as one partner system has it. */
interface Copy {
  entry: Entry;
  /** What it goes by there. */
  id: string;
  event: string;
  /** The participant whom it tells of: it is forgotten with them. */
  person?: string;
  /** The agreement under which it is told: it goes when that ends. */
  disclosure?: string;
}

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
    private readonly pseudonyms: Pseudonyms,
    private readonly disclosures: Disclosures,
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
    this.working ??= this.work()
      .catch((error: unknown) => this.logger.warn(`what is to be copied is looked for again: ${String(error)}`))
      .finally(() => (this.working = undefined));
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
        `select s.id, s.account, s.issuer, s.subject, s.filter, s.transport, p.positions, p.last
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
        last = await this.append(manager, found, last, await this.wanted(manager, found, viewer, entries));
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

  /** What the subscription asked for and its account may see, as it may see it. */
  private async wanted(
    manager: EntityManager,
    { account, filter }: Copied,
    viewer: Viewer,
    entries: Entry[],
  ): Promise<Copy[]> {
    const copies: Copy[] = [];
    let agreedFor: AgreedFor | undefined;
    for (const entry of entries) {
      if (!matches(filter, entry, viewer.kind)) continue;
      const sight = sightOf(viewer, entry, this.streams.projectOf(entry));
      if (sight === 'as partner system') copies.push({ entry, id: entry.fact!.id, event: entry.forPartnerSystems() });
      if (sight === 'with own pseudonyms')
        copies.push({ entry, ...entry.forPartnerSystem(await this.pseudonyms.of(account)) });
      if (sight !== 'as agreed') continue;
      agreedFor ??= await this.disclosures.of(account, manager);
      const agreed = agreedFor(entry.fact!);
      if (!agreed) continue;
      const { participant: person } = entry;
      copies.push({
        entry,
        ...entry.forPartnerSystem(await this.pseudonyms.of(account), agreed.level),
        disclosure: agreed.id,
        ...(person !== undefined && !entry.erases && { person }),
      });
    }
    return copies;
  }

  /** @returns the number of the last one. A fact that was copied before is not copied again. */
  private async append(
    manager: EntityManager,
    { id, transport }: Copied,
    last: number,
    copies: Copy[],
  ): Promise<number> {
    if (copies.length === 0) return last;
    const known = await manager.query<{ fact: string }[]>(
      'select fact from subscription_event where subscription = $1 and fact = any($2)',
      [id, copies.map((copy) => copy.id)],
    );
    const facts = new Set(known.map(({ fact }) => fact));
    const fresh = copies.filter((copy) => !facts.has(copy.id));
    if (fresh.length === 0) return last;
    const now = this.clock.now();
    await manager.query(
      `with told as (
         select * from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $8::uuid[], $9::uuid[])
           as t (number, fact, type, event, person, disclosure)),
       kept as (
         insert into subscription_event (subscription, number, fact, type, event, person, disclosure, recorded_at)
         select $1, number, fact, type, event, person, disclosure, $6 from told returning number)
       insert into delivery (subscription, number, next_at) select $1, number, $6 from kept where $7 = 'webhook'`,
      [
        id,
        fresh.map((_, index) => last + index + 1),
        fresh.map((copy) => copy.id),
        fresh.map(({ entry }) => entry.fact!.type),
        fresh.map(({ event }) => event),
        now,
        transport,
        fresh.map(({ person }) => person ?? null),
        fresh.map(({ disclosure }) => disclosure ?? null),
      ],
    );
    await this.owe(manager, id, fresh, last, now);
    return last + fresh.length;
  }

  /** Notes the erasures it is told of: it has to say of each that it heard. */
  private async owe(manager: EntityManager, id: string, told: Copy[], last: number, now: Date): Promise<void> {
    for (const [index, { entry }] of told.entries()) {
      if (entry.readers !== 'tombstone') continue;
      await manager.query(
        `insert into tombstone (subscription, number, participant, pilot, told_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing`,
        [id, last + index + 1, entry.erases, entry.fact!.pilot, now],
      );
    }
  }
}
