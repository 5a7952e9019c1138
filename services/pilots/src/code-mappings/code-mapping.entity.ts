import type { CodeMappingSnapshot } from '@integras/contracts';
import { Entity } from 'typeorm';
import { ProjectRecordRow } from '../project-records/project-record.entity.js';

@Entity('code_mapping')
export class CodeMappingRow extends ProjectRecordRow<CodeMappingSnapshot> {}
