import { type InboxChange, liveInboxSubject } from '@integras/contracts';
import { NATS } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { DataSource } from 'typeorm';

/**
 * Tells pages whose inbox is not what it was. Whoever changes one notes that in the same transaction, in `inbox_change`; what
 * is told is noted no more. A message that is lost on its way is made up for by the pages, which ask now and then.
 */
@Injectable()
export class InboxChanges {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(NATS) private readonly nats: NatsConnection,
  ) {}

  async tell(): Promise<void> {
    const [rows] = await this.dataSource.query<[{ account: string }[], number]>(
      'delete from inbox_change returning account',
    );
    const accounts = [...new Set(rows.map(({ account }) => account))];
    if (accounts.length > 0) this.nats.publish(liveInboxSubject, JSON.stringify({ accounts } satisfies InboxChange));
  }
}
