import {
  type Fact,
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  MilestoneVoided,
  typeOf,
} from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type MilestoneChange, MilestoneCauses } from './milestone-causes.js';

const changes = [
  MilestonePlanned,
  MilestoneReached,
  MilestoneMissed,
  MilestoneRebaselined,
  MilestoneCorrected,
  MilestoneVoided,
].map(typeOf);

/** Notes when milestones are due and overdue, and that they were reached. */
@Controller()
export class MilestonesProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string[]>(changes)
  async changed(@Payload() fact: Fact<MilestoneChange>, @Ctx() context: BatchContext): Promise<void> {
    const causes = await context.unit(this, async () => new MilestoneCauses(this.clock.now()));
    causes.changed(fact);
  }
}
