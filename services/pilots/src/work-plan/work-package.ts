import { WorkPackageCorrected, type WorkPackageSnapshot, WorkPackageVoided } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner, requireOrder } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import { WorkPackageRow } from './work-package.entity.js';
import { PlanWorkPackage } from './work-plan.requests.js';

export const workPackageKind: ProjectRecordKind<WorkPackageSnapshot> = {
  name: 'workPackage',
  row: WorkPackageRow,
  shelf: shelf(WorkPackageRow),
  right: 'work-plan.write',
  corrected: WorkPackageCorrected,
  voided: WorkPackageVoided,
  shape: PlanWorkPackage,
  fixed: [],
  settle(record, partnership) {
    const { responsible, startsOn, endsOn } = record;
    countryOfPartner(partnership, responsible, 'responsible');
    requireOrder(partnership.startsOn, startsOn, 'startsOn');
    requireOrder(startsOn, endsOn, 'endsOn');
    return record;
  },
  rootsOf: ({ responsible }, partnership) => ({
    country: countryOfPartner(partnership, responsible, 'responsible'),
    partner: responsible,
  }),
};
