import { type Fact, SubscriptionDisabled, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { momentOf, note } from './causes.js';

/** Notes that a partner system is sent nothing any more. */
@Controller()
export class SubscriptionsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(SubscriptionDisabled))
  async disabled(@Payload() fact: Fact<SubscriptionDisabled>, @Ctx() { manager }: BatchContext): Promise<void> {
    // Whoever asked for it knows.
    if (fact.data.reason === 'asked') return;
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { subscription: id, account, reason } = fact.data;
    await note(manager, {
      key: `subscription-disabled:${fact.id}`,
      kind: 'subscription-disabled',
      at,
      project: await projectOf(manager, account),
      entity: id,
      about: { subscription: { id, reason } },
    });
  }
}

/** The project a partner system was let into; undefined for one that was let into every project. */
async function projectOf(manager: EntityManager, account: string): Promise<string | undefined> {
  const [row]: { project: string }[] = await manager.query(
    `select coalesce(p.project, g.scope_id) as project
       from known_grant g left join known_pilot p on g.scope = 'pilot' and p.id = g.scope_id
      where g.account = $1 and g.scope in ('project', 'pilot') and g.scope_id is not null limit 1`,
    [account],
  );
  return row?.project;
}
