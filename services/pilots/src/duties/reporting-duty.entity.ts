import type { ReportingDutySnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('reporting_duty')
export class ReportingDutyRow extends ProjectRecordRow<ReportingDutySnapshot> {}
