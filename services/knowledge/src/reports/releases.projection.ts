import { type Fact, PeriodOpened, ReleasePublished, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownPeriod, KnownRelease } from './known-release.entity.js';

/** Keeps which figures were released, for reports to name them. */
@Controller()
export class ReleasesProjection {
  @EventPattern<string>(typeOf(PeriodOpened))
  async opened(@Payload() { data }: Fact<PeriodOpened>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { period: id, name, from, until } = data;
    await manager.upsert(KnownPeriod, { id, name, from, until }, ['id']);
  }

  @EventPattern<string>(typeOf(ReleasePublished))
  async released(
    @Payload() { data, recordedtime }: Fact<ReleasePublished>,
    @Ctx() { manager }: BatchContext,
  ): Promise<void> {
    const { release: id, project, period } = data;
    await manager.upsert(KnownRelease, { id, project, period, recordedAt: new Date(recordedtime) }, ['id']);
  }
}
