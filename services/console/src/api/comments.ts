import type { KnowledgeItemKind, Role } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

/** What somebody of the partnership said of an analysis, practice, recommendation or initiative. */
export interface Comment {
  id: string;
  role: Role;
  /** The account of whoever made it. */
  by: string;
  at: string;
  /** Markdown; nothing once it is withdrawn. */
  text: string;
  changedAt?: string;
  withdrawnAt?: string;
  resolved?: { at: string; by: string };
  version: number;
}

const root = '/api/knowledge/v1/comments';

export const readComments = async (item: string, itemKind: KnowledgeItemKind, signal?: AbortSignal) =>
  (await ask<{ items: Comment[] }>(root, { item, itemKind, limit: '500' }, signal)).items;

export const makeComment = (item: string, itemKind: KnowledgeItemKind, text: string, key: string) =>
  request<Comment>(root, { method: 'POST', body: { item, itemKind, text }, idempotencyKey: key });

export const changeComment = ({ id, version }: Comment, text: string, key: string) =>
  request<Comment>(`${root}/${id}`, { method: 'PUT', body: { text }, idempotencyKey: key, ifMatch: version });

/** What can be done with a comment besides saying it otherwise. */
export type CommentAct = 'withdrawn' | 'resolved' | 'reopened';

export const decideComment = ({ id, version }: Comment, act: CommentAct, key: string) =>
  request<Comment>(`${root}/${id}/${act}`, { method: 'POST', body: {}, idempotencyKey: key, ifMatch: version });
