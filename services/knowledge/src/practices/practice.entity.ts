import type { PracticeState, Theme } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Practice } from './practice.js';

/** A good practice; beside it what lists are filtered by. */
@Entity('practice')
export class PracticeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') country!: string;
  @Column('uuid') territory!: string;
  @Column('text') theme!: Theme;
  @Column('text') state!: PracticeState;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('jsonb') practice!: Practice;
  @Column('integer') version!: number;
}

export const practiceShelf = shelf(PracticeRow);

export function practiceRow(practice: Practice, version: number): PracticeRow {
  const { id, project, state, text, draftedAt } = practice;
  const { country, territory, theme } = text;
  return { id, project, country, territory, theme, state, draftedAt: new Date(draftedAt), practice, version };
}
