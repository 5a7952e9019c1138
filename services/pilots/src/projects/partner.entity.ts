import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartnerKind } from '@integras/contracts';

@Entity('partner')
export class PartnerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') kind!: PartnerKind;
  @Column('text') country!: string;
  @Column('boolean') lead!: boolean;
}

export const partnerShelf = shelf(PartnerRow);
