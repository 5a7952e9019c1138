import type { WorkPackageSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('work_package')
export class WorkPackageRow extends ProjectRecordRow<WorkPackageSnapshot> {}
