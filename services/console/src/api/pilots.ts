import type { EvidenceLink, MilestoneState, PartnerKind, PilotState, Theme } from '@integras/contracts';
import { everyPage } from './every-page.js';
import type { Happening } from './happenings.js';
import { request } from './request.js';

/** An amount in minor units of its currency. */
export interface Money {
  amount: number;
  currency: string;
}

export interface Pilot {
  id: string;
  project: string;
  code: string;
  title: string;
  territory: string;
  territoryName: string;
  country: string;
  partner: string;
  themes: Theme[];
  state: PilotState;
  startsOn: string;
  endsOn: string;
  budget: Money;
  spent: Money;
  version: number;
  milestones: {
    planned: number;
    reached: number;
    missed: number;
    next?: { id: string; title: string; dueOn: string };
  };
}

export interface Milestone {
  id: string;
  pilot: string;
  title: string;
  /** The day first planned. */
  baselineOn: string;
  /** The day planned now. */
  dueOn: string;
  state: MilestoneState;
  reachedOn?: string;
  evidence?: EvidenceLink[];
  version: number;
}

export interface Territory {
  id: string;
  code: string;
  name: string;
  country: string;
  nuts?: string | null;
  timeZone: string;
}

export interface Partner {
  id: string;
  code: string;
  name: string;
  kind: PartnerKind;
  country: string;
  lead?: boolean;
}

export interface Project {
  id: string;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  currency: string;
}

export interface ProjectDetails extends Project {
  territories: Territory[];
  partners: Partner[];
}

/** The receipt of a fact that was accepted. */
export interface FactReceipt {
  id: string;
  type: string;
  sequence: number;
  time: string;
  recordedTime: string;
}

export interface MilestoneAnswer {
  milestone?: Milestone;
  fact: FactReceipt;
}

const root = '/api/pilots/v1';

export async function readProjects(signal?: AbortSignal): Promise<Project[]> {
  return everyPage<Project>(`${root}/projects`, signal);
}

export function readProject(id: string, signal?: AbortSignal): Promise<ProjectDetails> {
  return request(`${root}/projects/${id}`, signal ? { signal } : {});
}

export async function readPilots(signal?: AbortSignal): Promise<Pilot[]> {
  return everyPage<Pilot>(`${root}/pilots`, signal);
}

export function readMilestones(pilot: string, signal?: AbortSignal): Promise<Milestone[]> {
  return everyPage<Milestone>(`${root}/pilots/${pilot}/milestones`, signal);
}

/** The facts of a pilot, or of one thing in it, as they were recorded. */
export function readHistory(pilot: string, entity: string | undefined, signal?: AbortSignal): Promise<Happening[]> {
  const of = entity ? `?entity=${entity}` : '';
  return everyPage<Happening>(`${root}/pilots/${pilot}/history${of}`, signal);
}

/** A change of the work plan, in the server's words. */
export type MilestoneChange =
  | { act: 'planned'; body: { title: string; dueOn: string } }
  | { act: 'reached'; milestone: Milestone; body: { on: string; evidence?: EvidenceLink[] } }
  | { act: 'missed'; milestone: Milestone; body: { reason: string } }
  | { act: 'rebaselined'; milestone: Milestone; body: { dueOn: string; reason: string } }
  | { act: 'corrected'; milestone: Milestone; fact: string; body: { reason: string; changes: object } }
  | { act: 'voided'; milestone: Milestone; fact: string; body: { reason: string } };

/** Tells the server; the same key twice is one change. */
export function sendMilestoneChange(pilot: string, change: MilestoneChange, key: string): Promise<MilestoneAnswer> {
  const version = 'milestone' in change ? { ifMatch: change.milestone.version } : {};
  const options = { method: 'POST', body: change.body, idempotencyKey: key, ...version } as const;
  return request(`${root}/pilots/${pilot}/${addressOf(change)}`, options);
}

function addressOf(change: MilestoneChange): string {
  switch (change.act) {
    case 'planned':
      return 'milestones';
    case 'corrected':
      return `facts/${change.fact}/correct`;
    case 'voided':
      return `facts/${change.fact}/void`;
    default:
      return `milestones/${change.milestone.id}/${change.act}`;
  }
}
