import type { RiskSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('risk')
export class RiskRow extends ProjectRecordRow<RiskSnapshot> {}
