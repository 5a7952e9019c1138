import type { FigureScope, StaleReason } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counted } from '../figures/counts.store.js';

/** A figure that a recommendation rests on, as it was pinned. Decimals are text; a share is between 0 and 1. */
@Entity('pinned_figure')
export class PinnedFigureRow {
  @PrimaryColumn('uuid') pin!: string;
  /** The recommendation. */
  @Column('uuid') item!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') scope!: FigureScope;
  @Column('text', { name: 'scope_id' }) scopeId!: string;
  /** `all`, or a month. */
  @Column('text') period!: string;
  @Column('int', { name: 'definition_version' }) definitionVersion!: number;
  @Column('text') value!: string;
  /** The 95 % interval, where the figure has one. */
  @Column('text', { nullable: true }) low!: string | null;
  @Column('text', { nullable: true }) high!: string | null;
  @Column('int') n!: number;
  /** How far was counted when it was pinned: while everything is counted anew, what is before that says nothing. */
  @Column('json') seen!: Counted;
}

/** Why a pinned figure was told to have moved; each reason once. */
@Entity('told_evidence')
export class ToldEvidenceRow {
  @PrimaryColumn('uuid', { name: 'pin' }) id!: string;
  @Column('json') reasons!: StaleReason[];
}

export const toldEvidenceShelf = shelf(ToldEvidenceRow);

export const evidenceEntities = [PinnedFigureRow, ToldEvidenceRow];
