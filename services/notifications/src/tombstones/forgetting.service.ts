import {
  describe,
  type DisclosureLevel,
  type EventClass,
  ParticipantErased,
  PartnerDisclosureEnded,
} from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { narrowed } from '../disclosures/narrowed.js';
import { Pseudonyms } from '../pseudonyms/pseudonyms.service.js';
import { isOfErased } from './still-to-go.js';

const everyMillis = 1_000;
const portion = 500;
/** Copying may be behind for as long: it may still come upon what was not yet taken out of a stream. */
const watchedMillis = 24 * 3_600_000;

/** What has to go, and what takes its place. */
interface Copy {
  subscription: string;
  number: string;
  account: string;
  /** Null when it was let go. */
  event: string | null;
}

/** A copy made under an agreement that has ended, and the one that stands in its place, if one does. */
type CopyUnderEnded = Copy & PartnerDisclosureEnded & ({ next: string; level: DisclosureLevel } | { next: null });

/**
 * Takes back what partner systems can still be given of participants: when one is erased a tombstone takes the place of
 * each copy, when an agreement ends that fact does, when a lower level takes its place the rest of each copy. Number, id and times stay, in what waits to be sent, what can be sent
 * again, and the streams over NATS.
 */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('tombstones');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly pseudonyms: Pseudonyms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.pass(), everyMillis);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /** Takes back everything that has to go by now. */
  pass(): Promise<void> {
    this.working ??= this.work()
      .catch((error: unknown) => this.logger.warn(`copies are forgotten later: ${String(error)}`))
      .finally(() => (this.working = undefined));
    return this.working;
  }

  private async work(): Promise<void> {
    while ((await this.forgetErased()) === portion);
    while ((await this.forgetEnded()) === portion);
    const before = new Date(this.clock.now().getTime() - watchedMillis);
    await this.dataSource.query('delete from erased_participant where heard_at < $1', [before]);
  }

  /** @returns how many copies were forgotten */
  private async forgetErased(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const copies = await manager.query<(Copy & { person: string })[]>(
        `select e.subscription, e.number, s.account, e.event, e.person
           from erased_participant p
           join subscription_event e on ${isOfErased('e', 'p')}
           join subscription s on s.id = e.subscription
          order by e.subscription, e.number limit $1 for update of e skip locked`,
        [portion],
      );
      for (const copy of copies) {
        const participant = (await this.pseudonyms.of(copy.account))(copy.person);
        await replace(manager, copy, ParticipantErased, { participant }, participant);
      }
      return copies.length;
    });
  }

  /** Where another level took the place of the one that ended, what was told before may be told again as far as that goes. */
  private async forgetEnded(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const copies = await manager.query<CopyUnderEnded[]>(
        `select e.subscription, e.number, s.account, e.event, d.id as disclosure, d.pilot, n.id as next, n.level
           from known_disclosure d
           join subscription_event e on e.disclosure = d.id
           join subscription s on s.id = e.subscription
           left join lateral (
             select o.id, o.level from known_disclosure o
              where o.account = d.account and o.pilot = d.pilot and not o.ended order by o.since desc limit 1) n on true
          where d.ended
          order by e.subscription, e.number limit $1 for update of e skip locked`,
        [portion],
      );
      for (const copy of copies) {
        const { disclosure, account, pilot } = copy;
        if (copy.next !== null) await narrow(manager, copy, copy.next, copy.level);
        else await replace(manager, copy, PartnerDisclosureEnded, { disclosure, account, pilot }, disclosure);
      }
      return copies.length;
    });
  }
}

/** Leaves of a copy what the agreement that it is held under from now on lets its partner system have. */
async function narrow(
  manager: EntityManager,
  { subscription, number, event }: Copy,
  disclosure: string,
  level: DisclosureLevel,
): Promise<void> {
  const left = event === null ? null : narrowed(event, level);
  await manager.query(
    `with outdated as (
       insert into outdated_message (subscription, number)
       select id, $2 from subscription where id = $1 and transport = 'nats' and state <> 'closed' and $5
       on conflict do nothing)
     update subscription_event set event = $3, disclosure = $4 where subscription = $1 and number = $2`,
    [subscription, number, left, disclosure, left !== event],
  );
}

/** Puts another fact in the place of a copy: of what was there nothing is left but its id, its times and where it happened. */
async function replace<D extends object>(
  manager: EntityManager,
  { subscription, number, event }: Copy,
  by: EventClass<D>,
  data: D,
  subject: string,
): Promise<void> {
  const { type, source } = describe(by);
  const { disclosure: _level, data: _data, ...attributes } = JSON.parse(event ?? '{}') as Record<string, unknown>;
  const inPlace = { ...attributes, source, type, subject, data };
  await manager.query(
    `with outdated as (
       insert into outdated_message (subscription, number)
       select id, $2 from subscription where id = $1 and transport = 'nats' and state <> 'closed'
       on conflict do nothing)
     update subscription_event set type = $3, event = $4, person = null, disclosure = null
      where subscription = $1 and number = $2`,
    [subscription, number, type, event === null ? null : JSON.stringify(inPlace)],
  );
}
