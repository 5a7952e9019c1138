import type { FeedbackQuestion } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('feedback_round')
export class FeedbackRoundRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilot!: string;
  @Column('text') title!: string;
  @Column('jsonb') questions!: FeedbackQuestion[];
  /** Whether people can write something too. */
  @Column('boolean', { name: 'asks_text' }) asksText!: boolean;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  /** The last day on which answers are taken. */
  @Column('date', { name: 'closes_on' }) closesOn!: string;
  @Column('boolean') closed!: boolean;
  /** The unguessable part of the link to answer by. */
  @Column('text') link!: string;
  @Column('int') answers!: number;
  @Column('int') version!: number;
}
