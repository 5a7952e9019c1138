import type { AssessmentMoment, AssessmentSnapshot } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one attendee answered at one moment; null once it was taken back. */
@Entity('assessment')
export class AssessmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid', { name: 'question_set' }) questionSet!: string;
  @Column('uuid') attendee!: string;
  @Column('text') moment!: AssessmentMoment;
  @Column('json', { nullable: true }) snapshot!: AssessmentSnapshot | null;
  @Column('integer') version!: number;
}

export const assessmentShelf = shelf(AssessmentRow);
