import {
  type Fact,
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  type MilestoneSnapshot,
  MilestoneVoided,
  typeOf,
} from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { KnownPilot, KnownTerritory } from '@integras/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import { momentOf, note, takeBack, whereIs } from './causes.js';
import { isNews, remindersOf } from './milestone-moments.js';

/** Every fact of a milestone has it as it stood before, and stands now. */
interface MilestoneChange {
  milestone: string;
  before?: MilestoneSnapshot;
  after?: MilestoneSnapshot;
}

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
    const { milestone, before, after } = fact.data;
    const { manager } = context;
    if (before?.state === 'reached' && after?.state !== 'reached') {
      await takeBack(manager, milestone, ['milestone-reached']);
    }
    if (before?.state !== after?.state || before?.dueOn !== after?.dueOn) await this.remind(fact, manager);
    if (after?.state === 'reached' && before?.state !== 'reached') await this.reached(fact, after, manager);
  }

  private async remind({ id, pilot, data }: Fact<MilestoneChange>, manager: EntityManager): Promise<void> {
    const { milestone, after } = data;
    await takeBack(manager, milestone, ['milestone-due', 'milestone-overdue']);
    if (!after || pilot === undefined) return;
    const where = await whereIs(manager, pilot);
    const about = { milestone: { id: milestone, title: after.title, dueOn: after.dueOn } };
    for (const { kind, at } of remindersOf(after, await timeZoneOf(manager, pilot), this.clock.now())) {
      await note(manager, { key: `${kind}:${id}`, kind, at, ...where, entity: milestone, about });
    }
  }

  private async reached(
    fact: Fact<MilestoneChange>,
    { title, dueOn, reachedOn }: MilestoneSnapshot,
    manager: EntityManager,
  ): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at || fact.pilot === undefined || (reachedOn && !isNews(reachedOn, fact.recordedtime))) return;
    const { milestone: id } = fact.data;
    const where = await whereIs(manager, fact.pilot);
    const kind = 'milestone-reached';
    const about = { milestone: { id, title, dueOn } };
    await note(manager, { key: `${kind}:${fact.id}`, kind, at, ...where, entity: id, about });
  }
}

/** A pilot's calendar is that of its territory. */
async function timeZoneOf(manager: EntityManager, pilot: string): Promise<string> {
  const { territory: id } = (await manager.findOneBy(KnownPilot, { id: pilot })) ?? {};
  const territory = id === undefined ? null : await manager.findOneBy(KnownTerritory, { id });
  return territory?.timeZone ?? 'UTC';
}
