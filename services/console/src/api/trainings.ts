import type { PartnerKind, TrainingKind } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

/** The trainings service, behind the gateway. */
const root = '/api/trainings/v1';

export const trainingKinds = [
  'seminar',
  'study_visit',
  'salon',
  'workshop',
  'webinar',
] as const satisfies readonly TrainingKind[];

export const organisationKinds = [
  'public_body',
  'ngo',
  'research',
  'enterprise',
  'other',
] as const satisfies readonly PartnerKind[];

export interface Scheme {
  id: string;
  project: string;
  code: string;
  title: string;
  kind: TrainingKind;
  aims?: string;
  territory: string;
  country: string;
  organisers: { partner: string; country: string }[];
  completion: { sessions?: number; hours?: string };
  joint: boolean;
  /** Somebody has attended: what participations are counted by stays as it is. */
  begun: boolean;
  state: 'open' | 'closed' | 'cancelled';
  version: number;
}

/** When and where; local times are those of the zone. */
export interface SessionTimes {
  title: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  starts: string;
  ends: string;
  place: string;
  capacity: number;
}

export interface Session extends SessionTimes {
  id: string;
  scheme: string;
  project: string;
  state: 'scheduled' | 'cancelled';
  registered: number;
  waiting: number;
  /** For those who organise it. */
  registerAt?: string;
  version: number;
}

export type RegistrationState = 'registered' | 'waiting' | 'cancelled';

export interface Registration {
  id: string;
  attendee: string;
  stakeholder: { kind: PartnerKind; country: string; partner?: string };
  state: RegistrationState;
  at: string;
  name?: string;
  email?: string;
}

export interface Attendance {
  id: string;
  attendee: string;
  snapshot: { hours: string; method: 'list' | 'code' | 'correction' } | null;
  version: number;
}

export interface Participations {
  participations: number;
  completed: number;
  hours: string;
  /** For those who may know attendees. */
  items?: readonly { attendee: string; completedOn?: string; completesAtEnd: boolean }[];
}

/** What somebody without an account sees of a session. */
export interface PublicSession extends SessionTimes {
  id: string;
  training: { title: string; kind: TrainingKind; aims?: string };
  state: Session['state'];
  full: boolean;
}

/** The rest a letter to the address says. */
export interface EnteredByLink {
  session: PublicSession;
  byMail: boolean;
}

export interface MyRegistration {
  session: PublicSession;
  state: RegistrationState;
}

export interface WantedScheme {
  code: string;
  title: string;
  kind: TrainingKind;
  aims?: string;
  territory: string;
  organisers: string[];
  completion: Scheme['completion'];
}

export type WantedSession = Pick<SessionTimes, 'title' | 'startsAt' | 'endsAt' | 'place' | 'capacity'>;

export interface Newcomer {
  name: string;
  email: string;
  kind: PartnerKind;
  country: string;
  language?: string;
}

const list = async <T>(path: string, signal?: AbortSignal): Promise<T[]> =>
  (await ask<{ items: T[] }>(`${root}/${path}`, {}, signal)).items;
const send = <T>(path: string, body: object, key: string, ifMatch?: number): Promise<T> =>
  request(`${root}/${path}`, {
    method: 'POST',
    body,
    idempotencyKey: key,
    ...(ifMatch !== undefined && { ifMatch }),
  });

export const readSchemes = (signal?: AbortSignal) => list<Scheme>('schemes', signal);
export const readSessions = (signal?: AbortSignal) => list<Session>('sessions', signal);
export const readRegistrations = (session: string, signal?: AbortSignal) =>
  list<Registration>(`sessions/${session}/registrations`, signal);
export const readAttendance = (session: string, signal?: AbortSignal) =>
  list<Attendance>(`sessions/${session}/attendance`, signal);
export const readParticipations = (scheme: string, signal?: AbortSignal) =>
  ask<Participations>(`${root}/schemes/${scheme}/participations`, {}, signal);
export const readWallCode = (session: string, signal?: AbortSignal) =>
  ask<{ url: string; picture: string; until: string }>(`${root}/sessions/${session}/code`, {}, signal);

export const planScheme = (project: string, body: WantedScheme, key: string) =>
  send<Scheme>('schemes', { project, ...body }, key);
/** @param version the one that was read: the server refuses to write over another */
export const describeScheme = (
  { id }: Scheme,
  body: WantedScheme,
  { key, version }: { key: string; version: number | undefined },
): Promise<Scheme> =>
  request(`${root}/schemes/${id}`, {
    method: 'PUT',
    body,
    idempotencyKey: key,
    ...(version !== undefined && { ifMatch: version }),
  });
export const closeScheme = (scheme: string, key: string) => send<Scheme>(`schemes/${scheme}/closing`, {}, key);
export const cancelScheme = (scheme: string, reason: string, key: string) =>
  send<Scheme>(`schemes/${scheme}/cancellation`, { reason }, key);
export const scheduleSession = (scheme: string, body: WantedSession, key: string) =>
  send<Session>(`schemes/${scheme}/sessions`, body, key);
/** @param version the one that was read: the server refuses to write over another */
export const rescheduleSession = (
  { id }: Session,
  body: WantedSession & { timeZone: string },
  { key, version }: { key: string; version: number | undefined },
) => send<Session>(`sessions/${id}/rescheduling`, body, key, version);
export const cancelSession = (session: string, reason: string, key: string) =>
  send<Session>(`sessions/${session}/cancellation`, { reason }, key);
export const noteAttendance = (session: string, registrations: readonly string[], key: string) =>
  send<{ items: Attendance[] }>(
    `sessions/${session}/attendance`,
    { present: registrations.map((registration) => ({ registration })) },
    key,
  );
export const takeAttendanceBack = ({ id, version }: Attendance, reason: string, key: string) =>
  send<Attendance>(`attendance/${id}/void`, { reason }, key, version);

export const readPublicSession = (link: string, signal?: AbortSignal) =>
  ask<PublicSession>(`${root}/registration-links/${link}`, {}, signal);
export const registerByLink = (link: string, body: Newcomer, key: string) =>
  send<EnteredByLink>(`registration-links/${link}/registrations`, body, key);
export const readMyRegistration = (link: string, signal?: AbortSignal) =>
  ask<MyRegistration>(`${root}/my-registrations/${link}`, {}, signal);
export const withdrawMyRegistration = (link: string, key: string) =>
  send<MyRegistration>(`my-registrations/${link}/cancellation`, {}, key);
export const attendByCode = (link: string, code: string, key: string) =>
  send<Attendance>(`my-registrations/${link}/attendance`, { code }, key);
export const eraseMyContact = (link: string, key: string) => send<void>(`my-contact/${link}/erasure`, {}, key);
