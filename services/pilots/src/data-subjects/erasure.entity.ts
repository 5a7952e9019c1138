import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody asked for being erased, and that it was done. After that the participant's id is all that is left. */
@Entity('erasure')
export class ErasureRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') pilot!: string;
  @Column('uuid') participant!: string;
  @Column('text') state!: 'requested' | 'done';
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt!: Date;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  /** How many facts became tombstones, in all pilots of the project. */
  @Column('int', { nullable: true }) facts!: number | null;
}

export const erasureShelf = shelf(ErasureRow);
