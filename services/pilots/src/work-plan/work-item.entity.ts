import type { WorkItemSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('work_item')
export class WorkItemRow extends ProjectRecordRow<WorkItemSnapshot> {}
