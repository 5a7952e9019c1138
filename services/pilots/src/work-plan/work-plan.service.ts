import {
  WorkItemPlanned,
  type WorkItemSnapshot,
  WorkPackagePlanned,
  type WorkPackageSnapshot,
} from '@integras/contracts';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { overdueDays } from '../project-records/overdue.js';
import { notNow } from '../project-records/partnership.js';
import { Partnerships } from '../project-records/partnerships.service.js';
import type { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import { accept, deliver, rebaseline, workItemKind } from './work-item.js';
import { workPackageKind } from './work-package.js';
import type {
  AcceptWorkItem,
  DeliverWorkItem,
  PlanWorkItem,
  PlanWorkPackage,
  RebaselineWorkItem,
} from './work-plan.requests.js';

type ShownItem = ShownRecord<WorkItemSnapshot> & { overdueDays: number };
type ShownPackage = ShownRecord<WorkPackageSnapshot> & { items: ShownItem[] };
type OfProject = Omit<ConcerningRecord, 'id' | 'ifMatch'>;

@Injectable()
export class WorkPlan {
  constructor(
    private readonly records: ProjectRecords,
    private readonly partnerships: Partnerships,
  ) {}

  /** Work packages by number, each with its items by due day. */
  async packages(project: string, caller: Caller): Promise<ShownPackage[]> {
    const packages = await this.records.list(workPackageKind, project, caller);
    const items = await this.records.list(workItemKind, project, caller);
    return packages
      .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
      .map((one) => {
        const own = items.filter(({ workPackage }) => workPackage === one.id).map((item) => this.shown(item));
        return { ...one, items: own.sort(byDueDay) };
      });
  }

  package(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownRecord<WorkPackageSnapshot>> {
    return this.records.one(workPackageKind, of);
  }

  async item(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownItem> {
    return this.shown(await this.records.one(workItemKind, of));
  }

  planPackage(of: OfProject, body: PlanWorkPackage): Promise<ShownRecord<WorkPackageSnapshot>> {
    return this.records.add(workPackageKind, of, { event: WorkPackagePlanned, record: { ...body } });
  }

  correctPackage(of: ConcerningRecord, body: CorrectRecord): Promise<ShownRecord<WorkPackageSnapshot>> {
    return this.records.correct(workPackageKind, of, body);
  }

  async voidPackage(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    await this.records.requireChangeable(workPackageKind, of);
    const items = await this.records.list(workItemKind, of.project, of.caller);
    if (items.some(({ workPackage }) => workPackage === of.id))
      throw notNow('The work package still has activities, deliverables or outputs: take them back first.');
    return this.records.void(workPackageKind, of, body);
  }

  planItem(of: OfProject, body: PlanWorkItem): Promise<ShownRecord<WorkItemSnapshot>> {
    const record = { ...body, baselineOn: body.dueOn };
    const within = { kind: workPackageKind, id: body.workPackage, field: 'workPackage' };
    return this.records.add(workItemKind, of, { event: WorkItemPlanned, record }, within);
  }

  deliver(of: ConcerningRecord, { on, evidence }: DeliverWorkItem): Promise<ShownRecord<WorkItemSnapshot>> {
    return this.records.change(workItemKind, of, 'work-plan.deliver', (before) => deliver(before, on, evidence));
  }

  accept(of: ConcerningRecord, { on }: AcceptWorkItem): Promise<ShownRecord<WorkItemSnapshot>> {
    return this.records.change(workItemKind, of, 'work-plan.write', (before) => accept(before, on));
  }

  rebaseline(of: ConcerningRecord, { dueOn, reason }: RebaselineWorkItem): Promise<ShownRecord<WorkItemSnapshot>> {
    return this.records.change(workItemKind, of, 'work-plan.write', (before) => rebaseline(before, dueOn, reason));
  }

  correctItem(of: ConcerningRecord, body: CorrectRecord): Promise<ShownRecord<WorkItemSnapshot>> {
    return this.records.correct(workItemKind, of, body);
  }

  voidItem(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(workItemKind, of, body);
  }

  private shown(item: ShownRecord<WorkItemSnapshot>): ShownItem {
    const { state, dueOn } = item;
    return { ...item, overdueDays: overdueDays(state === 'planned', dueOn, this.partnerships.today()) };
  }
}

const byDueDay = (a: ShownItem, b: ShownItem) =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1;
