import { randomUUID } from 'node:crypto';
import type { MilestoneSnapshot } from '@integras/contracts';
import { type Caller, notFound, Reading } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { type Answer, type Concerning, Records, type Report } from '../records/records.service.js';
import { MilestoneRow } from './milestone.entity.js';
import { milestoneKind, type ShownMilestone, showMilestone } from './milestone-kind.js';
import type { MilestoneFact } from './milestone.js';
import type { MissMilestone, PlanMilestone, ReachMilestone, RebaselineMilestone } from './milestone.requests.js';

type MilestoneAnswer = Answer<{ milestone: ShownMilestone }>;

@Injectable()
export class Milestones {
  constructor(
    private readonly records: Records,
    private readonly pilots: PilotDirectory,
    private readonly reading: Reading,
  ) {}

  async ofPilot(pilot: string, caller: Caller): Promise<ShownMilestone[]> {
    const rows = await this.reading.as(caller, async (manager) => {
      await this.pilots.readable(pilot, caller, 'milestone.read', manager);
      return manager.findBy(MilestoneRow, { pilot, snapshot: Not(IsNull()) });
    });
    return rows
      .map((row) => showMilestone(row, row.snapshot as MilestoneSnapshot))
      .sort((left, right) => compare(left.dueOn, right.dueOn) || compare(left.id, right.id));
  }

  async one(pilot: string, id: string, caller: Caller): Promise<ShownMilestone> {
    const row = await this.reading.as(caller, async (manager) => {
      await this.pilots.readable(pilot, caller, 'milestone.read', manager);
      return manager.findOneBy(MilestoneRow, { id, pilot });
    });
    if (!row?.snapshot) throw notFound();
    return showMilestone(row, row.snapshot as MilestoneSnapshot);
  }

  plan(of: Omit<Concerning, 'file'>, milestone: PlanMilestone): Promise<MilestoneAnswer> {
    const fact = ({ today }: { today: string }): Report<MilestoneFact> => ({
      verb: 'planned',
      on: today,
      ...milestone,
    });
    return this.commit({ ...of, file: randomUUID() }, fact, 'new');
  }

  reach(of: Concerning, { on, evidence }: ReachMilestone): Promise<MilestoneAnswer> {
    return this.commit(of, () => ({ verb: 'reached', on, ...(evidence && { evidence }) }));
  }

  miss(of: Concerning, { reason }: MissMilestone): Promise<MilestoneAnswer> {
    return this.commit(of, ({ today }) => ({ verb: 'missed', on: today, reason }));
  }

  rebaseline(of: Concerning, { dueOn, reason }: RebaselineMilestone): Promise<MilestoneAnswer> {
    return this.commit(of, ({ today }) => ({ verb: 'rebaselined', on: today, dueOn, reason }));
  }

  private commit(
    of: Concerning,
    fact: (setting: { today: string }) => Report<MilestoneFact>,
    existing: 'existing' | 'new' = 'existing',
  ): Promise<MilestoneAnswer> {
    return this.records.commit(of, this.records.report(milestoneKind, of, fact, existing)) as Promise<MilestoneAnswer>;
  }
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
