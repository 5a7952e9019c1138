import type { KnowledgeItemKind } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that hangs on something that is written; of a removed one only this is kept. */
@Entity('attachment')
export class AttachmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') project!: string;
  @Column('uuid') item!: string;
  @Column('text', { name: 'item_kind' }) itemKind!: KnowledgeItemKind;
  @Column('text') name!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('integer') bytes!: number;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  /** The pseudonymous account. */
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('jsonb', { nullable: true }) removed!: { at: string; by?: string; reason: string } | null;
}

/** What the file holds, apart from what is told of it: lists need not carry it. */
@Entity('attachment_content')
export class AttachmentContent {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea') content!: Buffer;
}

export const attachmentShelf = shelf(AttachmentRow);
