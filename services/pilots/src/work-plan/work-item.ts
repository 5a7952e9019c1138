import {
  type EvidenceLink,
  WorkItemAccepted,
  WorkItemCorrected,
  WorkItemDelivered,
  WorkItemRebaselined,
  type WorkItemSnapshot,
  WorkItemVoided,
} from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner, notNow, requireOrder, requirePast, unfit } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import type { RecordStep } from '../project-records/project-records.service.js';
import { WorkItemRow } from './work-item.entity.js';
import { CorrectedWorkItem } from './work-plan.requests.js';

type Step = RecordStep<WorkItemSnapshot>;

/** An activity, deliverable or output: its days say how far it is. */
export const workItemKind: ProjectRecordKind<WorkItemSnapshot> = {
  name: 'workItem',
  row: WorkItemRow,
  shelf: shelf(WorkItemRow),
  right: 'work-plan.write',
  corrected: WorkItemCorrected,
  voided: WorkItemVoided,
  shape: CorrectedWorkItem,
  fixed: ['workPackage', 'kind'],
  settle(record, partnership) {
    const { responsible, baselineOn, dueOn, deliveredOn, acceptedOn, evidence } = record;
    countryOfPartner(partnership, responsible, 'responsible');
    requireOrder(partnership.startsOn, baselineOn, 'baselineOn');
    requireOrder(partnership.startsOn, dueOn, 'dueOn');
    requireOrder(partnership.startsOn, deliveredOn, 'deliveredOn');
    requirePast(partnership, deliveredOn, 'deliveredOn');
    if (acceptedOn !== undefined && deliveredOn === undefined)
      throw unfit('acceptedOn', 'needs the day it was delivered');
    requireOrder(deliveredOn, acceptedOn, 'acceptedOn');
    requirePast(partnership, acceptedOn, 'acceptedOn');
    const { evidence: _, ...rest } = record;
    return {
      ...rest,
      state: acceptedOn !== undefined ? 'accepted' : deliveredOn !== undefined ? 'delivered' : 'planned',
      ...(evidence && evidence.length > 0 && { evidence }),
    };
  },
  rootsOf: ({ responsible }, partnership) => ({
    country: countryOfPartner(partnership, responsible, 'responsible'),
    partner: responsible,
  }),
};

export function deliver(before: WorkItemSnapshot, on: string, evidence: EvidenceLink[] | undefined): Step {
  if (before.state !== 'planned') throw notNow('This was delivered already.');
  return { event: WorkItemDelivered, record: { ...before, deliveredOn: on, ...(evidence && { evidence }) }, on };
}

export function accept(before: WorkItemSnapshot, on: string): Step {
  if (before.state !== 'delivered') throw notNow('Only what was delivered, and not accepted yet, is accepted.');
  return { event: WorkItemAccepted, record: { ...before, acceptedOn: on }, on };
}

export function rebaseline(before: WorkItemSnapshot, dueOn: string, reason: string): Step {
  if (before.state !== 'planned') throw notNow('What was delivered is not planned for another day.');
  if (before.dueOn === dueOn) throw unfit('dueOn', 'is the day it is planned for already');
  return { event: WorkItemRebaselined, record: { ...before, dueOn }, reason };
}
