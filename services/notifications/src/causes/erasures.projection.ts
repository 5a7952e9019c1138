import { ErasureDecided, ErasureRequested, type Fact, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { momentOf, note, takeBack } from './causes.js';

const kind = 'erasure-waiting';

/** Notes that erasures wait for somebody, without whose and in which pilot; what was decided waits no more. */
@Controller()
export class ErasuresProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(ErasureRequested))
  async requested(@Payload() fact: Fact<ErasureRequested>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { erasure: entity, project } = fact.data;
    await note(manager, { key: `${kind}:${fact.id}`, kind, at, project, entity, about: {} });
  }

  @EventPattern<string>(typeOf(ErasureDecided))
  async decided(@Payload() { data }: Fact<ErasureDecided>, @Ctx() { manager }: BatchContext): Promise<void> {
    await takeBack(manager, { entity: data.erasure, kind });
  }
}
