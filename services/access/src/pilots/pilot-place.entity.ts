import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a pilot belongs, as the pilots service tells: what a grant on it lies in. */
@Entity('pilot_place')
export class PilotPlace {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') country!: string;
}
