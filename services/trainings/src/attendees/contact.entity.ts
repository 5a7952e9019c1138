import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who an attendee is and how to reach them: the only table that knows. In no event, and gone when they ask for it. */
@Entity('attendee_contact')
export class ContactRow {
  /** The attendee. */
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  /** BCP 47: the language they are written to in. */
  @Column('text') language!: string;
}

export const contactShelf = shelf(ContactRow);
