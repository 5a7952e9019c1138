import { ReportingDutySet, type ReportingDutySnapshot } from '@integras/contracts';
import { authorise, type Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { overdueDays } from '../project-records/overdue.js';
import { unfit } from '../project-records/partnership.js';
import { Partnerships } from '../project-records/partnerships.service.js';
import type { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import type { HandIn, SetDuties } from './duty.requests.js';
import { handIn, reportingDutyKind } from './reporting-duty.js';

type ShownDuty = ShownRecord<ReportingDutySnapshot> & { overdueDays: number };

@Injectable()
export class Duties {
  constructor(
    private readonly records: ProjectRecords,
    private readonly partnerships: Partnerships,
  ) {}

  /** What is owed first, by due day: the longest overdue stands on top. */
  async list(project: string, caller: Caller): Promise<ShownDuty[]> {
    const found = await this.records.list(reportingDutyKind, project, caller);
    return found
      .map((duty) => this.shown(duty))
      .sort(
        (a, b) =>
          Number(a.state !== 'owed') - Number(b.state !== 'owed') ||
          (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1),
      );
  }

  async one(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownDuty> {
    return this.shown(await this.records.one(reportingDutyKind, of));
  }

  /** One duty for each partner and pilot named. */
  async set(
    of: Omit<ConcerningRecord, 'id' | 'ifMatch'>,
    { partners = [], pilots = [], ...what }: SetDuties,
  ): Promise<{ items: ShownDuty[] }> {
    authorise(of.caller, 'work-plan.read', of);
    if (partners.length + pilots.length === 0) throw unfit('partners', 'or pilots have to name who reports');
    const { pilots: known } = await this.partnerships.of(of.project);
    const owed = [
      ...partners.map((partner) => ({ ...what, partner })),
      ...pilots.map((pilot) => {
        const partner = known.get(pilot)?.partner;
        if (partner === undefined) throw unfit('pilots', 'are not all pilots of the project');
        return { ...what, partner, pilot };
      }),
    ];
    const added = await this.records.addAll(reportingDutyKind, of, ReportingDutySet, owed);
    return { items: added.map((duty) => this.shown(duty)) };
  }

  async handIn(of: ConcerningRecord, body: HandIn): Promise<ShownDuty> {
    const step = (before: ReportingDutySnapshot) => handIn(before, body);
    return this.shown(await this.records.change(reportingDutyKind, of, 'duty.hand-in', step));
  }

  async correct(of: ConcerningRecord, body: CorrectRecord): Promise<ShownDuty> {
    return this.shown(await this.records.correct(reportingDutyKind, of, body));
  }

  void(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(reportingDutyKind, of, body);
  }

  private shown(duty: ShownRecord<ReportingDutySnapshot>): ShownDuty {
    const { state, dueOn } = duty;
    return { ...duty, overdueDays: overdueDays(state === 'owed', dueOn, this.partnerships.today()) };
  }
}
