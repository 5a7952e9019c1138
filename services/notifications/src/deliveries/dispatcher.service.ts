import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChannelName } from '../channels/channels.js';
import { type Dispatch, Parcels } from './parcels.service.js';

/** Sends parcels once their moment has come, one after the other. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly parcels: Parcels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sends what is due by a channel until nothing is, but what others are sending meanwhile. */
  async send(channel: ChannelName): Promise<void> {
    while (await this.dataSource.transaction((manager) => this.sendOne(channel, manager)));
  }

  /** The parcel stays locked until what became of it is noted: no other process takes it meanwhile. */
  private async sendOne(channel: ChannelName, manager: EntityManager): Promise<boolean> {
    const now = this.clock.now();
    const [dispatch]: Dispatch[] = await manager.query(
      `select id, account, attempts from dispatch
        where state = 'open' and next_at <= $1 and channel = $2
        order by next_at, id limit 1 for update skip locked`,
      [now, channel],
    );
    if (!dispatch) return false;
    await this.parcels.note(manager, dispatch, await this.parcels.attempt(channel, dispatch, manager), now);
    return true;
  }
}
