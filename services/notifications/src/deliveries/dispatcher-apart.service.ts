import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ChannelName } from '../channels/channels.js';
import type { NotificationsSettings } from '../notifications.settings.js';
import { Places } from '../webhooks/places.js';
import { type Dispatch, Parcels } from './parcels.service.js';

/**
 * Sends parcels where people say, each person's one after the other and beside those of all others ({@link Places}). While
 * their receiver is waited for, the parcel is taken for as long as that can last, and no connection to the database is held.
 */
@Injectable()
export class DispatcherApart {
  private readonly logger = new Logger('notifications');
  private readonly busy = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly parcels: Parcels,
    private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
  ) {}

  /** Begins to send what is due by a channel to whom nothing is being sent. */
  async begin(channel: ChannelName): Promise<void> {
    if (this.stopping) return;
    const due = await this.dataSource.query<{ account: string }[]>(
      `select distinct account from dispatch where state = 'open' and next_at <= $1 and channel = $2 and taken_until <= now()`,
      [this.clock.now(), channel],
    );
    for (const { account } of due) {
      const person = `${channel}:${account}`;
      if (this.busy.has(person)) continue;
      const work = this.serve(channel, account, person)
        .catch((error: unknown) => this.logger.warn(`notifications come later: ${String(error)}`))
        .finally(() => this.busy.delete(person));
      this.busy.set(person, work);
    }
  }

  /** Done when nothing of what was begun is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.busy.values());
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.idle();
  }

  private async serve(channel: ChannelName, account: string, person: string): Promise<void> {
    while (await this.places.hold(person, () => this.sendOne(channel, account)));
  }

  /** @returns whether something was due */
  private async sendOne(channel: ChannelName, account: string): Promise<boolean> {
    if (this.stopping) return false;
    const at = this.clock.now();
    const dispatch = await this.take(channel, account, at);
    if (!dispatch) return false;
    const attempt = await this.parcels.attempt(channel, dispatch, this.dataSource.manager);
    await this.dataSource.transaction((manager) => this.parcels.note(manager, dispatch, attempt, at));
    return true;
  }

  /** The next parcel; none while another process sends to the same person. */
  private async take(channel: ChannelName, account: string, at: Date): Promise<Dispatch | undefined> {
    const [rows] = await this.dataSource.query<[Dispatch[], number]>(
      `update dispatch set taken_until = now() + $4::float * interval '1 second'
        where id = (
          select id from dispatch where state = 'open' and next_at <= $1 and channel = $2 and account = $3
             and not exists (
               select from dispatch other
                where other.account = $3 and other.channel = $2 and other.state = 'open' and other.taken_until > now())
           order by next_at, id limit 1 for update skip locked)
        returning id, account, attempts`,
      [at, channel, account, this.settings.WEBHOOK_SECONDS * 2],
    );
    return rows[0];
  }
}
