import type { ObstacleSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('obstacle')
export class ObstacleRow extends ProjectRecordRow<ObstacleSnapshot> {}
