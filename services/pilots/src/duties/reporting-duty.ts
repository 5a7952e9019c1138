import {
  ReportingDutyCorrected,
  ReportingDutyHandedIn,
  type ReportingDutySnapshot,
  ReportingDutyVoided,
} from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner, notNow, requireOrder, requirePast, unfit } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import type { RecordStep } from '../project-records/project-records.service.js';
import { CorrectedDuty, type HandIn } from './duty.requests.js';
import { ReportingDutyRow } from './reporting-duty.entity.js';

/** What a partner has to report about a period until a day. */
export const reportingDutyKind: ProjectRecordKind<ReportingDutySnapshot> & { journal?: never } = {
  name: 'reportingDuty',
  row: ReportingDutyRow,
  shelf: shelf(ReportingDutyRow),
  right: 'duty.write',
  corrected: ReportingDutyCorrected,
  voided: ReportingDutyVoided,
  shape: CorrectedDuty,
  fixed: [],
  settle(record, partnership) {
    const { from, to, partner, pilot, handedInOn, report } = record;
    countryOfPartner(partnership, partner, 'partner');
    if (pilot !== undefined && !partnership.pilots.has(pilot)) throw unfit('pilot', 'is none of the project');
    requireOrder(from, to, 'to');
    requirePast(partnership, handedInOn, 'handedInOn');
    requireOrder(from, handedInOn, 'handedInOn');
    if (report !== undefined && handedInOn === undefined) throw unfit('report', 'needs the day it was handed in');
    return { ...record, state: handedInOn === undefined ? 'owed' : 'handed_in' };
  },
  rootsOf: ({ partner, pilot }, partnership) => ({
    partner,
    country: countryOfPartner(partnership, partner, 'partner'),
    ...(pilot !== undefined && { pilot }),
  }),
};

export function handIn(before: ReportingDutySnapshot, { on, report }: HandIn): RecordStep<ReportingDutySnapshot> {
  if (before.state !== 'owed') throw notNow('This report was handed in already.');
  return { event: ReportingDutyHandedIn, record: { ...before, handedInOn: on, ...(report && { report }) }, on };
}
