import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('project')
export class ProjectRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('text') currency!: string;
  /** The lead partner, once it has joined. */
  @Column('uuid', { nullable: true }) lead!: string | null;
}

export const projectShelf = shelf(ProjectRow);
