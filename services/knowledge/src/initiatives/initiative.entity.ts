import type { InitiativeState } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Initiative } from './initiative.js';

/** An initiative; beside it what lists are filtered by. */
@Entity('initiative')
export class InitiativeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') country!: string;
  @Column('uuid') territory!: string;
  @Column('text') state!: InitiativeState;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('jsonb') initiative!: Initiative;
  @Column('integer') version!: number;
}

export const initiativeShelf = shelf(InitiativeRow);

export function initiativeRow(initiative: Initiative, version: number): InitiativeRow {
  const { id, project, state, text, registeredAt } = initiative;
  const { country, territory } = text;
  return { id, project, country, territory, state, registeredAt: new Date(registeredAt), initiative, version };
}
