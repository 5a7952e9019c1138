import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PilotDescription, PilotState } from '@integras/contracts';
import type { Pilot } from './pilot.js';

@Entity('pilot')
export class PilotRow implements Pilot {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('uuid') territory!: string;
  @Column('text') country!: string;
  @Column('uuid') partner!: string;
  @Column('jsonb') description!: PilotDescription;
  @Column('text') state!: PilotState;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('date', { name: 'project_starts_on' }) projectStartsOn!: string;
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  @Column('date', { name: 'state_since', nullable: true }) stateSince!: string | null;
  @Column('int') version!: number;
}

/** The pilots, as decisions in their journals read them. */
export const pilotShelf = shelf(PilotRow);
