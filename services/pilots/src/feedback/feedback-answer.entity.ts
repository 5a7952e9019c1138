import type { FeedbackRecord } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An anonymous answer. It has no time, no language and no address, and its id says nothing of the order they came in:
 * the day in the record is all that is known of when.
 */
@Entity('feedback_answer')
export class FeedbackAnswerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') round!: string;
  @Column('jsonb') record!: FeedbackRecord;
  /** What was written: it leaves this table for the managers of the pilot only. */
  @Column('text', { nullable: true }) text!: string | null;
}
