import {
  CommentChanged,
  CommentMade,
  CommentReopened,
  CommentResolved,
  CommentWithdrawn,
  type EventClass,
  type KnowledgeItemKind,
  type Role,
  typeOf,
} from '@integras/contracts';
import type { NewFact } from '@integras/messaging';
import { forbidden, problem } from '@integras/service-kit';

/** A comment as its facts have made it. */
export interface Comment {
  id: string;
  project: string;
  country?: string;
  item: string;
  itemKind: KnowledgeItemKind;
  /** As what whoever made it did. */
  role: Role;
  /** The pseudonymous account. */
  by: string;
  at: string;
  /** Markdown; nothing once it is withdrawn. */
  text: string;
  changedAt?: string;
  withdrawnAt?: string;
  resolved?: { at: string; by: string };
}

/** What a decision states; who decides adds the instant. */
export type Statement = Omit<NewFact, 'time'>;

export const make = (of: Subject, { role, text }: Pick<CommentMade, 'role' | 'text'>): Statement[] => [
  about(of, CommentMade, { role, text }),
];

/** @throws Refusal 403 for somebody else's, 409 for one that is withdrawn or says this already */
export function change(before: Comment, after: string, who: string): Statement[] {
  requireOwn(before, who);
  requireStanding(before);
  if (after === before.text) throw notPossible('says-so', 'It says this already.');
  return [about(before, CommentChanged, { before: before.text, after })];
}

/** @throws Refusal 403 for somebody else's, 409 for one that is withdrawn */
export function withdraw(before: Comment, who: string): Statement[] {
  requireOwn(before, who);
  requireStanding(before);
  return [about(before, CommentWithdrawn, {})];
}

export function resolve(before: Comment): Statement[] {
  requireStanding(before);
  if (before.resolved) throw notPossible('resolved', 'It is settled already.');
  return [about(before, CommentResolved, {})];
}

export function reopen(before: Comment): Statement[] {
  requireStanding(before);
  if (!before.resolved) throw notPossible('open', 'It is open.');
  return [about(before, CommentReopened, {})];
}

/** The comment after one more fact; the first one makes it. */
export function after(
  before: Comment | undefined,
  { event, data, time }: NewFact,
  { by, country }: { by: string; country?: string | undefined },
): Comment {
  if (event === CommentMade) {
    const { comment: id, project, item, itemKind, role, text } = data as CommentMade;
    return { id, project, ...(country !== undefined && { country }), item, itemKind, role, by, at: time, text };
  }
  if (!before) throw new Error(`a comment does not begin with ${typeOf(event)}`);
  if (event === CommentChanged) return { ...before, text: (data as CommentChanged).after, changedAt: time };
  if (event === CommentWithdrawn) return { ...before, text: '', withdrawnAt: time };
  if (event === CommentResolved) return { ...before, resolved: { at: time, by } };
  const { resolved: _, ...open } = before;
  return open;
}

type Subject = Pick<Comment, 'id' | 'project' | 'country' | 'item' | 'itemKind'>;

function about<D extends Of>(
  { id: comment, project, country, item, itemKind }: Subject,
  event: EventClass<D>,
  data: Omit<D, keyof Of>,
): Statement {
  const of: Of = { comment, project, item, itemKind };
  return { event, data: { ...of, ...data }, entity: comment, project, ...(country !== undefined && { country }) };
}

type Of = Pick<CommentWithdrawn, 'comment' | 'project' | 'item' | 'itemKind'>;

function requireOwn({ by }: Comment, who: string): void {
  if (by !== who) throw forbidden('What a comment says is for whoever made it to change.');
}

function requireStanding({ withdrawnAt }: Comment): void {
  if (withdrawnAt !== undefined) throw notPossible('withdrawn', 'It was withdrawn.');
}

const notPossible = (type: string, detail: string) =>
  problem(`comment-${type}`, 409, 'Not possible for this comment', detail);
