import type { FactAttributes } from '@integras/contracts';
import { Entry } from '@integras/service-kit';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Pseudonyms } from './pseudonyms.service.js';

interface Original {
  subscription: string;
  number: string;
  account: string;
  fact: string;
  /** Null when it was let go. */
  event: string | null;
}

/**
 * Gives partner systems' copies from before they had pseudonyms of their own these pseudonyms, under the numbers they
 * have, before anything is sent. What stands in a stream is put down as outdated.
 */
@Injectable()
export class Rekeying implements OnModuleInit {
  private readonly logger = new Logger('pseudonyms');

  constructor(
    private readonly dataSource: DataSource,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  async onModuleInit(): Promise<void> {
    let count = 0;
    while (await this.rekeyOne()) count += 1;
    if (count > 0) this.logger.log(`gave ${count} copies the pseudonyms of their partner systems`);
  }

  /** @returns whether there was one */
  private async rekeyOne(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [found]: Original[] = await manager.query(
        `select o.subscription, o.number, s.account, e.fact, e.event
           from original_copy o
           join subscription s on s.id = o.subscription
           join subscription_event e on e.subscription = o.subscription and e.number = o.number
          order by o.subscription, o.number limit 1 for update of o`,
      );
      if (!found) return false;
      const pseudonymOf = await this.pseudonyms.of(found.account);
      const own =
        found.event === null
          ? { id: pseudonymOf(found.fact), event: null }
          : entryOf(found.event).forPartnerSystem(pseudonymOf);
      const { subscription, number } = found;
      await manager.query(
        `with outdated as (
           insert into outdated_message (subscription, number)
           select id, $2 from subscription where id = $1 and transport = 'nats' and state <> 'closed'),
         done as (delete from original_copy where subscription = $1 and number = $2)
         update subscription_event set fact = $3, event = $4 where subscription = $1 and number = $2`,
        [subscription, number, own.id, own.event],
      );
      return true;
    });
  }
}

function entryOf(event: string): Entry {
  const { data, ...attributes } = JSON.parse(event) as FactAttributes & { data: object };
  return new Entry('', 0, attributes, JSON.stringify(data));
}
