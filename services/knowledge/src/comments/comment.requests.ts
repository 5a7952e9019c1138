import { IsId, IsProse, type KnowledgeItemKind, knowledgeItemKinds } from '@integras/contracts';
import { PageQuery } from '@integras/service-kit';
import { IsIn, IsOptional } from 'class-validator';

export class CommentsQuery extends PageQuery {
  /** The analysis, practice, recommendation or initiative. */
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
}

export class ChangeComment {
  /** Markdown. */
  @IsProse() text!: string;
}

/** The `id` may be chosen by whoever comments, to be sent again safely. */
export class MakeComment extends ChangeComment {
  @IsOptional() @IsId() id?: string;
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
}
