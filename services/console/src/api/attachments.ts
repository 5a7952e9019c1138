import type { KnowledgeItemKind } from '@integras/contracts';
import { ask, withQuestion } from './ask.js';
import { request } from './request.js';

/** The endings of what may be attached, as the server tells them by the content. */
export const attachableEndings = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv';
export const mostBytesAttached = 10 * 1024 * 1024;

/** A file beside an analysis, practice, recommendation or initiative. */
export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  addedAt: string;
  /** For the partnership: what was there once. */
  removed?: { at: string; reason: string };
}

const root = '/api/knowledge/v1/attachments';

export const readAttachments = async (item: string, itemKind: KnowledgeItemKind, signal?: AbortSignal) =>
  (await ask<{ items: Attachment[] }>(root, { item, itemKind }, signal)).items;

/** How many bytes the files of a project have, and may have, together. */
export interface Room {
  used: number;
  allowed: number;
}

export const readRoom = (project: string, signal?: AbortSignal) => ask<Room>(`${root}/room`, { project }, signal);

/** @param id the same for the same file, so that sending it twice attaches it once */
export const attachFile = (item: string, itemKind: KnowledgeItemKind, file: File, id: string) =>
  request<Attachment>(withQuestion(root, { id, item, itemKind, name: file.name }), { method: 'POST', body: file });

export const removeAttachment = (id: string, reason: string, key: string) =>
  request<Attachment>(`${root}/${id}/removed`, { method: 'POST', body: { reason }, idempotencyKey: key });

/** Where the browser fetches the file, with the session it has. */
export const attachmentAddress = (id: string): string => `${root}/${id}/content`;
