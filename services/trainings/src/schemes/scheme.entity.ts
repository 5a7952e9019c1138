import type { SchemeDescription } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SchemeState = 'open' | 'closed' | 'cancelled';

/** A training scheme: the root of its journal. */
@Entity('scheme')
export class SchemeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('json') description!: SchemeDescription;
  @Column('text') state!: SchemeState;
  /** Somebody has attended: what participations are counted by stays as it is. */
  @Column('boolean') begun!: boolean;
  /** Whoever took part was asked to answer the follow-up questions, and can. */
  @Column('boolean', { name: 'follow_up_open' }) followUpOpen!: boolean;
  /** How often they were opened. */
  @Column('integer', { name: 'follow_ups' }) followUps!: number;
  /** The fact of its journal up to which whoever took part was asked. */
  @Column('integer', { name: 'followed_up_to' }) followedUpTo!: number;
  @Column('integer') version!: number;
}

export const schemeShelf = shelf(SchemeRow);
