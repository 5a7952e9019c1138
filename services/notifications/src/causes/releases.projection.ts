import { type Fact, ReleaseOvertaken, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { momentOf, note } from './causes.js';

/** Notes that a published figure is another one by now. */
@Controller()
export class ReleasesProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(ReleaseOvertaken))
  async overtaken(@Payload() fact: Fact<ReleaseOvertaken>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { release, period, project, name, indicator: code, scope, scopeId } = fact.data;
    const kind = 'published-figure-changed';
    const where = { project, ...(scope === 'country' && { country: scopeId }), indicator: code };
    const about = { reported: { code, scope, scopeId, period, name } };
    await note(manager, { key: `${kind}:${fact.id}`, kind, at, ...where, entity: release, about });
  }
}
