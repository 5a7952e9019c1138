import type { TakenUpKind, UptakeRecord } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation took something up; a voided one stays, as what it was. */
@Entity('uptake')
export class UptakeRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') item!: string;
  @Column('text', { name: 'item_kind' }) itemKind!: TakenUpKind;
  @Column('jsonb') record!: UptakeRecord;
  @Column('boolean') voided!: boolean;
  @Column('integer') version!: number;
}

export const uptakeShelf = shelf(UptakeRow);
