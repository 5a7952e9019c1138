import type { AttendanceSnapshot, ParticipationSnapshot } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was at a session; null once it was taken back. */
@Entity('attendance')
export class AttendanceRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') session!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid') attendee!: string;
  @Column('json', { nullable: true }) snapshot!: AttendanceSnapshot | null;
  @Column('integer') version!: number;
}

/** One session of those that make up a participation. */
export interface AttendedSession {
  hours: string;
  /** Its day, at its place. */
  on: string;
  /** It goes on: its hours count, and it completes anything, once it has ended. */
  pending?: true;
}

/** What the attendances of one attendee at one training come to; null once the last was taken back. */
@Entity('participation')
export class ParticipationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') scheme!: string;
  @Column('uuid') attendee!: string;
  /** By session. */
  @Column('json') sessions!: Record<string, AttendedSession>;
  @Column('json', { nullable: true }) snapshot!: ParticipationSnapshot | null;
  /** One of the sessions goes on, or is still to be counted. */
  @Column('boolean') pending!: boolean;
}

export const attendanceShelf = shelf(AttendanceRow);
export const participationShelf = shelf(ParticipationRow);
