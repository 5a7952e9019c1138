import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('territory')
export class TerritoryRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') country!: string;
  @Column('text', { nullable: true }) nuts!: string | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
}

export const territoryShelf = shelf(TerritoryRow);
