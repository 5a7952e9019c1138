import { type Fact, TargetAtRisk, type TargetNamed, TargetReached, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { NoticeKind } from '../kinds/notice-kind.js';
import { momentOf, note, whereIs } from './causes.js';

const kindAfter = new Map<string, NoticeKind>([
  [typeOf(TargetReached), 'target-reached'],
  [typeOf(TargetAtRisk), 'target-at-risk'],
]);

/** Notes that targets were reached, or are at risk. */
@Controller()
export class TargetsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string[]>([...kindAfter.keys()])
  async crossed(@Payload() fact: Fact<TargetNamed>, @Ctx() context: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { target: id, code, project, scope, scopeId, value, until } = fact.data;
    const kind = kindAfter.get(fact.type)!;
    const { manager } = context;
    const where =
      scope === 'pilot'
        ? { project, ...(await whereIs(manager, scopeId)) }
        : { project, ...(scope === 'country' && { country: scopeId }) };
    const about = { target: { id, code, scope, scopeId, value, until } };
    await note(manager, { key: `${kind}:${fact.id}`, kind, at, ...where, indicator: code, entity: id, about });
  }
}
