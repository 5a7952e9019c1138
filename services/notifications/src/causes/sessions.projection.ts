import {
  type Fact,
  SchemeFollowUpOpened,
  SessionCancelled,
  type SessionPlan,
  SessionRescheduled,
  typeOf,
} from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { momentOf, note } from './causes.js';

/** A session that does not take place has no plan any more. */
interface SessionChange {
  session: string;
  before: SessionPlan;
  after?: SessionPlan;
}

/** Notes that sessions of trainings take place at another time or not at all, and that their follow-up has begun. */
@Controller()
export class SessionsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string[]>([SessionRescheduled, SessionCancelled].map(typeOf))
  async changed(@Payload() fact: Fact<SessionChange>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { session: id, before, after } = fact.data;
    const { title, startsAt } = after ?? before;
    await note(manager, {
      key: `session-changed:${fact.id}`,
      kind: 'session-changed',
      at,
      project: fact.project,
      country: fact.country,
      entity: id,
      about: { session: { id, title, startsAt, cancelled: after === undefined } },
    });
  }
  @EventPattern<string>(typeOf(SchemeFollowUpOpened))
  async asked(@Payload() fact: Fact<SchemeFollowUpOpened>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { scheme, title, to: until } = fact.data;
    await note(manager, {
      key: `follow-up-open:${fact.id}`,
      kind: 'follow-up-open',
      at,
      project: fact.project,
      country: fact.country,
      entity: scheme,
      about: { followUp: { scheme, title, until } },
    });
  }
}
