import { IsIn } from 'class-validator';
import { type KnowledgeItemKind, knowledgeItemKinds } from '../code-lists/knowledge.js';
import { type Role, roles } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsId, IsProse } from '../formats.js';

const comment = '5c0e9b7a-2f41-4d86-8a3c-9e1d7f6b0c25';
const item = '3c8a1f60-5d2e-4b7a-9f14-6e0d2b9c7a51';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const about = { comment, project, item, itemKind: 'recommendation' as const };
const text = 'Is the **second** year covered by the figure?';

/** Which comment, and on what. */
class OfComment {
  @IsId() comment!: string;
  @IsId() project!: string;
  /** The analysis, practice, recommendation or initiative. */
  @IsId() item!: string;
  @IsIn(knowledgeItemKinds) itemKind!: KnowledgeItemKind;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'comment',
  verb: 'made',
  readers: 'partnership',
  summary: 'Somebody of the partnership commented on what its authors write.',
  example: { ...about, role: 'evaluator', text },
})
export class CommentMade extends OfComment {
  /** As what they did. */
  @IsIn(roles) role!: Role;
  /** Markdown. */
  @IsProse() text!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'comment',
  verb: 'changed',
  readers: 'partnership',
  summary: 'Whoever made a comment says it otherwise.',
  example: { ...about, before: text, after: 'Is the second year covered?' },
})
export class CommentChanged extends OfComment {
  @IsProse() before!: string;
  @IsProse() after!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'comment',
  verb: 'withdrawn',
  readers: 'partnership',
  summary: 'Whoever made a comment takes it back.',
  example: about,
})
export class CommentWithdrawn extends OfComment {}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'comment',
  verb: 'resolved',
  readers: 'partnership',
  summary: 'What a comment asked for is settled.',
  example: about,
})
export class CommentResolved extends OfComment {}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'comment',
  verb: 'reopened',
  readers: 'partnership',
  summary: 'What a comment asked for is not settled after all.',
  example: about,
})
export class CommentReopened extends OfComment {}
