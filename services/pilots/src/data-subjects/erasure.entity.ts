import type { ErasureOutcome, ErasureReason, ErasureRefusalReason } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody asked for being erased, and what became of it. Once it is done the participant's id is all that is left. */
@Entity('erasure')
export class ErasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilot!: string;
  @Column('uuid') participant!: string;
  @Column('text') state!: 'requested' | ErasureOutcome;
  /** Null where none was asked for yet. */
  @Column('text', { nullable: true }) reason!: ErasureReason | null;
  @Column('text', { nullable: true }) refusal!: ErasureRefusalReason | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  /** Who carried it out, refused or withdrew it. */
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  /** How many facts became tombstones, in all pilots of the project. */
  @Column('int', { nullable: true }) facts!: number | null;
}

export const erasureShelf = shelf(ErasureRow);
