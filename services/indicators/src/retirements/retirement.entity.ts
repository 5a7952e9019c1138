import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time in which an indicator is not in use. */
@Entity('retirement')
export class RetirementRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('timestamptz') since!: Date;
  /** Why it was retired. */
  @Column('text') reason!: string;
  /** When it was taken back into use, and why; null while it is retired. */
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('text', { name: 'resumed_because', nullable: true }) resumedBecause!: string | null;
}

export const retirementShelf = shelf(RetirementRow);
