import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the name of an attendee was erased, and when last: what they had attended by then bears no name again. */
@Entity('erased_name')
export class ErasedNameRow {
  /** The attendee: a keyed digest, as in what they attended. */
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
}
