import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a participant is kept and not used: nothing is reported of them, and they count in no figure. */
@Entity('restriction')
export class RestrictionRow {
  /** The participant. */
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') since!: Date;
}

export const restrictionShelf = shelf(RestrictionRow);
