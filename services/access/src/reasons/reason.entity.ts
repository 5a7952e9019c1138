import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a right was given or ended, in the words of whoever did it. It stays in this table and is in no event. */
@Entity('reason')
export class ReasonRow {
  /** The fact it is the reason of. */
  @PrimaryColumn('uuid') id!: string;
  @Column('text') words!: string;
}

export const reasonShelf = shelf(ReasonRow);
