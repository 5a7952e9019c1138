import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time that is reported on: figures are those known when it was locked. */
@Entity('reporting_period')
export class PeriodRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') name!: string;
  /** Its first and last day. */
  @Column('text', { name: 'from_day' }) from!: string;
  @Column('text', { name: 'until_day' }) until!: string;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt!: Date | null;
  /** The countries whose figures were verified, in the order they were. */
  @Column('json') verified!: string[];
  /** The release that made it public. */
  @Column('uuid', { nullable: true }) release!: string | null;
}

export const periodShelf = shelf(PeriodRow);
