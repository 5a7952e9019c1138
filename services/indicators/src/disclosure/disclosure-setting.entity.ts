import { shelfBy } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How few persons a project hides. */
@Entity('disclosure_setting')
export class DisclosureSettingRow {
  @PrimaryColumn('uuid') project!: string;
  @Column('int') threshold!: number;
}

export const disclosureShelf = shelfBy(DisclosureSettingRow, 'project');
