import type { AgreementSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('agreement')
export class AgreementRow extends ProjectRecordRow<AgreementSnapshot> {}
