import type { Stakeholder } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody wants to come to a session. Whether they have a place or wait for one is said by the session. */
@Entity('registration')
export class RegistrationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') session!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid') attendee!: string;
  @Column('json') stakeholder!: Stakeholder;
  @Column('boolean') cancelled!: boolean;
  @Column('timestamptz') at!: Date;
}

export const registrationShelf = shelf(RegistrationRow);
