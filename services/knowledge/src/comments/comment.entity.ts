import type { KnowledgeItemKind } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Comment } from './comment.js';

/** A comment; beside it what lists are made by. */
@Entity('comment')
export class CommentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') item!: string;
  @Column('text', { name: 'item_kind' }) itemKind!: KnowledgeItemKind;
  @Column('timestamptz', { name: 'made_at' }) madeAt!: Date;
  @Column('jsonb') comment!: Comment;
  @Column('integer') version!: number;
}

export const commentShelf = shelf(CommentRow);
