import { IsFileName, IsId, IsProse, type KnowledgeItemKind, knowledgeItemKinds } from '@integras/contracts';
import { IsIn, IsOptional } from 'class-validator';

export class AttachmentsQuery {
  /** The analysis, practice, recommendation or initiative. */
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
}

/** Of which project. */
export class RoomQuery {
  @IsId() project!: string;
}

/** What is said of a file; the body is the file. The `id` may be chosen by whoever attaches it, to be sent again safely. */
export class AddAttachment extends AttachmentsQuery {
  @IsOptional() @IsId() id?: string;
  /** Its ending has to be that of its content. */
  @IsFileName() name!: string;
}

export class RemoveAttachment {
  @IsProse(2000) reason!: string;
}
