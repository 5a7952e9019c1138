import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const letterKinds = [
  'registered',
  'waiting',
  'promoted',
  'rescheduled',
  'cancelled',
  'training_cancelled',
  'follow_up',
  'certificate',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * `not_sent`: there is no mail server; `refused`: the address takes none; `nobody`: the contact was erased, or never
 * written to; `overtaken`: what it was to tell is not so any more.
 */
export type LetterState = 'due' | 'sent' | 'not_sent' | 'refused' | 'nobody' | 'overtaken';

/** That somebody is to be told of what happened to a session they registered for. Written with the fact that causes it. */
@Entity('letter')
export class LetterRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: LetterKind;
  @Column('uuid') session!: string;
  @Column('uuid') registration!: string;
  @Column('uuid') attendee!: string;
  /** Which of the follow-ups of the training it asks to answer; null for any other letter. */
  @Column('integer', { name: 'follow_up', nullable: true }) followUp!: number | null;
  @Column('text') state!: LetterState;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'next_at' }) nextAt!: Date;
}

export const letterShelf = shelf(LetterRow);
