import type { SessionPlan } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SessionState = 'scheduled' | 'cancelled';

/** A place in a session, or in its waiting list. */
export interface Place {
  registration: string;
  attendee: string;
}

/** A session of a training, with who has a place and who waits for one. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid') project!: string;
  @Column('json') plan!: SessionPlan;
  @Column('text') state!: SessionState;
  /** The unguessable part of the link to register by. */
  @Column('text') link!: string;
  /** Who has a place, in the order they came. */
  @Column('json') registered!: Place[];
  /** Who waits for one, in the order they came. */
  @Column('json') waiting!: Place[];
  @Column('integer') version!: number;
}

export const sessionShelf = shelf(SessionRow);
