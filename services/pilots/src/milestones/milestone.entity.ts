import { Entity } from 'typeorm';
import { RecordRow } from '../records/record.entity.js';
import type { MilestoneFact } from './milestone.js';

@Entity('milestone')
export class MilestoneRow extends RecordRow<MilestoneFact> {}
