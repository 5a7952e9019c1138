import type { TargetState } from '@integras/aggregation';
import type { FigureScope } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is to be reached on the way. */
export interface InterimTarget {
  on: string;
  /** A decimal. */
  value: string;
}

/** What a figure is to be, where and until when. */
@Entity('target')
export class TargetRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('uuid') project!: string;
  @Column('text') scope!: FigureScope;
  @Column('text', { name: 'scope_id' }) scopeId!: string;
  /** The place's id as figures are stored under it. */
  @Column('text') place!: string;
  /** The day of the baseline. */
  @Column('text') since!: string;
  @Column('text') until!: string;
  /** Decimals; a share is between 0 and 1. */
  @Column('text') baseline!: string;
  @Column('text') value!: string;
  @Column('json') interim!: InterimTarget[];
  /** The state told last; null before the first one. */
  @Column('text', { nullable: true }) state!: TargetState | null;
}

export const targetShelf = shelf(TargetRow);
