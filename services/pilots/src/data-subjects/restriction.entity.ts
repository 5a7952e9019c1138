import type { RestrictionReason } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a participant is kept and not used: nothing is reported of them, and they count in no figure. */
@Entity('restriction')
export class RestrictionRow {
  /** The participant. */
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') since!: Date;
  /** Null where none was asked for yet. */
  @Column('text', { nullable: true }) reason!: RestrictionReason | null;
}

export const restrictionShelf = shelf(RestrictionRow);
