import { uuidOf } from '@integras/service-kit';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Definition } from './definition.js';

/**
 * Where a version stands: `offered` until somebody adopts it; `filling` until it has been counted from the beginning, then `counted` and kept up to date;
 * `superseded` once a newer one is counted, and left as it was then; `listed` while no event supports it.
 */
export type DefinitionState = 'offered' | 'filling' | 'counted' | 'superseded' | 'listed';

/** As it is shown: what is counted, and not in use, is `retired`. */
export type ShownState = DefinitionState | 'retired';

/** An indicator: the root of its journal. */
@Entity('indicator')
export class IndicatorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  /** The newest version there is. */
  @Column('int') version!: number;
  /** The newest version that others were told of. */
  @Column('int') told!: number;
  /** The retirement it is in; null while it is in use. */
  @Column('uuid', { nullable: true }) retirement!: string | null;
}

/** One version of what an indicator means. */
@Entity('definition')
export class DefinitionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('int') version!: number;
  @Column('json') definition!: Definition;
  @Column('text') state!: DefinitionState;
  /** When it was made. */
  @Column('timestamptz') since!: Date;
  /** When it had been counted from the beginning. */
  @Column('timestamptz', { name: 'counted_at', nullable: true }) countedAt!: Date | null;
  /** The account that made it; null for what comes with the product. */
  @Column('uuid', { nullable: true }) author!: string | null;
}

export const indicatorShelf = shelf(IndicatorRow);
export const definitionShelf = shelf(DefinitionRow);
export const definitionEntities = [IndicatorRow, DefinitionRow];

/** The id of an indicator follows from its code, so that two who define the same one at once meet in one journal. */
export function indicatorId(code: string): string {
  return uuidOf(`indicator ${code}`);
}

export function definitionId(code: string, version: number): string {
  return uuidOf(`definition ${code} ${version}`);
}
