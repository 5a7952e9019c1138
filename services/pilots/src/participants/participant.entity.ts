import { Entity } from 'typeorm';
import { RecordRow } from '../records/record.entity.js';
import type { ParticipantFact } from './participant.js';

/** A participation with its outcomes, follow-ups and support: one row, so that every rule among them is decided on it. */
@Entity('participant')
export class ParticipantRow extends RecordRow<ParticipantFact> {}
