import { IsIn, IsInt, Matches, Min } from 'class-validator';
import { type KnowledgeItemKind, knowledgeItemKinds } from '../code-lists/knowledge.js';
import { event } from '../event.js';
import { IsFileName, IsId, IsProse } from '../formats.js';

const attachment = 'b1f0a2c4-6d3e-4f58-9a7b-2c8d5e0f1a63';
const item = '2d7e6b90-1c4f-4a3d-8e52-7b9f0c6d5a31';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'attachment',
  verb: 'added',
  readers: 'partnership',
  summary: 'A file was attached to something that is written; the file itself is read where it is kept.',
  example: {
    attachment,
    project,
    item,
    itemKind: 'practice',
    name: 'Model agreement.pdf',
    mediaType: 'application/pdf',
    bytes: 48_213,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
})
export class AttachmentAdded {
  @IsId() attachment!: string;
  @IsId() project!: string;
  /** The analysis, practice, recommendation or initiative. */
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
  @IsFileName() name!: string;
  /** As its content was found to be, whatever its name says. */
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,100}$/) mediaType!: string;
  @IsInt() @Min(1) bytes!: number;
  /** Of the file, in lower-case hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'attachment',
  verb: 'removed',
  readers: 'partnership',
  summary: 'An attached file was removed, with the reason; its content is kept nowhere.',
  example: {
    attachment,
    project,
    item,
    itemKind: 'practice',
    name: 'Model agreement.pdf',
    reason: 'It is replaced by a signed one.',
  },
})
export class AttachmentRemoved {
  @IsId() attachment!: string;
  @IsId() project!: string;
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
  @IsFileName() name!: string;
  @IsProse(2000) reason!: string;
}
