import type { FeedbackQuestion } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WaitingAnswer } from './told-together.js';

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
  /** Of all that were given, also those that wait. */
  @Column('int') answers!: number;
  /** Those that are told once there are enough of them. */
  @Column('jsonb') waiting!: WaitingAnswer[];
  @Column('int') version!: number;
}
