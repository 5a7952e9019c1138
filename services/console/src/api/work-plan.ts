import type { EvidenceLink, WorkItemKind, WorkItemState } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

export const workItemKinds = ['activity', 'deliverable', 'output'] as const satisfies readonly WorkItemKind[];

export interface WorkItem {
  id: string;
  project: string;
  workPackage: string;
  kind: WorkItemKind;
  number: string;
  title: string;
  /** The partner that answers for it. */
  responsible: string;
  /** The day first planned. */
  baselineOn: string;
  dueOn: string;
  state: WorkItemState;
  deliveredOn?: string;
  acceptedOn?: string;
  evidence?: EvidenceLink[];
  overdueDays: number;
  version: number;
}

export interface WorkPackage {
  id: string;
  project: string;
  number: string;
  title: string;
  responsible: string;
  startsOn: string;
  endsOn: string;
  version: number;
  items: WorkItem[];
}

/** A record of a project that is changed: which, and the version that was read. */
export interface Changing {
  project: string;
  id: string;
  version: number;
}

const of = (project: string) => `/api/pilots/v1/projects/${project}`;

/** Reads the records of one kind of a project. */
export const readRecords = async <T>(project: string, records: string, signal?: AbortSignal): Promise<T[]> =>
  (await ask<{ items: T[] }>(`${of(project)}/${records}`, {}, signal)).items;

/** Adds a record to those of a project. */
export const addRecord = (project: string, records: string, body: object, key: string) =>
  request<object>(`${of(project)}/${records}`, { method: 'POST', body, idempotencyKey: key });

/** Takes a step with a record of a project: `delivered`, `corrections`, `void`. */
export const changeRecord = (
  { project, id, version }: Changing,
  records: string,
  step: string,
  body: object,
  key: string,
) =>
  request<object>(`${of(project)}/${records}/${id}/${step}`, {
    method: 'POST',
    body,
    ifMatch: version,
    idempotencyKey: key,
  });
