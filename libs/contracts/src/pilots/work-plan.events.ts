import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type WorkItemKind, workItemKinds, type WorkItemState, workItemStates } from '../code-lists/work-plan.js';
import { event } from '../event.js';
import { IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from './milestone.events.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const partner = '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21';
const workPackage = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f01';
const workItem = '3b0a3f5c-0b0e-4f5e-8f0d-5a7c9d2e1f02';
const aboutPackage = {
  service: 'pilots',
  journal: 'project',
  entity: 'work-package',
  readers: 'partnership',
} as const;
const aboutItem = { service: 'pilots', journal: 'project', entity: 'work-item', readers: 'partnership' } as const;

/** A work package as it stands. */
export class WorkPackageSnapshot {
  /** Its number in the application, as in `WP2`. */
  @IsLine(20) number!: string;
  @IsLine() title!: string;
  /** The partner that answers for it. */
  @IsId() responsible!: string;
  @IsDay() startsOn!: string;
  @IsDay() endsOn!: string;
}

/** An activity, deliverable or output of a work package as it stands. */
export class WorkItemSnapshot {
  @IsId() workPackage!: string;
  @IsIn(workItemKinds) kind!: WorkItemKind;
  /** Its number in the application, as in `D.2.1`. */
  @IsLine(20) number!: string;
  @IsLine() title!: string;
  /** The partner that answers for it. */
  @IsId() responsible!: string;
  /** The day first planned; planning it for another day leaves it as it is. */
  @IsDay() baselineOn!: string;
  /** The day planned now. */
  @IsDay() dueOn!: string;
  @IsIn(workItemStates) state!: WorkItemState;
  @IsOptional() @IsDay() deliveredOn?: string;
  @IsOptional() @IsDay() acceptedOn?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  evidence?: EvidenceLink[];
}

const plannedPackage: WorkPackageSnapshot = {
  number: 'WP2',
  title: 'Toolbox of social innovation',
  responsible: partner,
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
};
const planned: WorkItemSnapshot = {
  workPackage,
  kind: 'deliverable',
  number: 'D.2.1',
  title: 'Handbook of the toolbox',
  responsible: partner,
  baselineOn: '2025-06-30',
  dueOn: '2025-06-30',
  state: 'planned',
};
const delivered: WorkItemSnapshot = {
  ...planned,
  state: 'delivered',
  deliveredOn: '2025-06-12',
  evidence: [{ title: 'Handbook', url: 'https://example.org/handbook' }],
};

@event({
  ...aboutPackage,
  verb: 'planned',
  summary: 'A work package was added to the work plan of a project.',
  example: { workPackage, project, after: plannedPackage },
})
export class WorkPackagePlanned {
  @IsId() workPackage!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkPackageSnapshot) after!: WorkPackageSnapshot;
}

@event({
  ...aboutPackage,
  verb: 'corrected',
  summary: 'What the work plan says of a work package was corrected.',
  example: {
    workPackage,
    project,
    before: plannedPackage,
    after: { ...plannedPackage, endsOn: '2026-03-31' },
    reason: 'The end was mistyped.',
  },
})
export class WorkPackageCorrected {
  @IsId() workPackage!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkPackageSnapshot) before!: WorkPackageSnapshot;
  @ValidateNested() @Type(() => WorkPackageSnapshot) after!: WorkPackageSnapshot;
  @IsProse(2000) reason!: string;
}

@event({
  ...aboutPackage,
  verb: 'voided',
  summary: 'A work package was taken out of the work plan.',
  example: { workPackage, project, before: plannedPackage, reason: 'Entered twice.' },
})
export class WorkPackageVoided {
  @IsId() workPackage!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkPackageSnapshot) before!: WorkPackageSnapshot;
  @IsProse(2000) reason!: string;
}

/** What an event about a change of an item says. */
class WorkItemChange {
  @IsId() workItem!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkItemSnapshot) before!: WorkItemSnapshot;
  @ValidateNested() @Type(() => WorkItemSnapshot) after!: WorkItemSnapshot;
}

@event({
  ...aboutItem,
  verb: 'planned',
  summary: 'An activity, deliverable or output was added to a work package.',
  example: { workItem, project, after: planned },
})
export class WorkItemPlanned {
  @IsId() workItem!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkItemSnapshot) after!: WorkItemSnapshot;
}

@event({
  ...aboutItem,
  verb: 'rebaselined',
  summary: 'An activity, deliverable or output was planned for another day, with the reason.',
  example: {
    workItem,
    project,
    before: planned,
    after: { ...planned, dueOn: '2025-09-30' },
    reason: 'The translations take longer.',
  },
})
export class WorkItemRebaselined extends WorkItemChange {
  @IsProse(2000) reason!: string;
}

@event({
  ...aboutItem,
  verb: 'delivered',
  summary: 'An activity was done, or a deliverable or output handed over, with its evidence.',
  example: { workItem, project, before: planned, after: delivered },
})
export class WorkItemDelivered extends WorkItemChange {}

@event({
  ...aboutItem,
  verb: 'accepted',
  summary: 'What was delivered was accepted by the lead partner.',
  example: {
    workItem,
    project,
    before: delivered,
    after: { ...delivered, state: 'accepted', acceptedOn: '2025-06-20' },
  },
})
export class WorkItemAccepted extends WorkItemChange {}

@event({
  ...aboutItem,
  verb: 'corrected',
  summary: 'What is said of an activity, deliverable or output was corrected; a day taken away takes its step back.',
  example: { workItem, project, before: delivered, after: planned, reason: 'The handbook was returned.' },
})
export class WorkItemCorrected extends WorkItemChange {
  @IsProse(2000) reason!: string;
}

@event({
  ...aboutItem,
  verb: 'voided',
  summary: 'An activity, deliverable or output was taken out of the work plan.',
  example: { workItem, project, before: planned, reason: 'Entered twice.' },
})
export class WorkItemVoided {
  @IsId() workItem!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => WorkItemSnapshot) before!: WorkItemSnapshot;
  @IsProse(2000) reason!: string;
}
