import type { QuestionSetContent } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The questions of a training, in every version there was. */
@Entity('question_set')
export class QuestionSetRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') scheme!: string;
  /** By version, from 1 on: the newest is the last. What was answered stays with the version it was asked in. */
  @Column('json') versions!: QuestionSetContent[];
}

export const questionSetShelf = shelf(QuestionSetRow);
