import type { RevocationCause } from '@integras/contracts';
import { ask } from './ask.js';
import { request } from './request.js';

/** The trainings service, behind the gateway. */
const root = '/api/trainings/v1';

/** How it stands with one's certificate. */
export interface MyCertificate {
  state: 'not_completed' | 'after_session' | 'available' | 'issued' | 'withdrawn';
}

/** A certificate as those who organise the training see it. */
export interface Certificate {
  id: string;
  attendee: string;
  issuedOn: string;
  /** Null while it is valid. */
  revoked: RevocationCause | null;
}

const send = (path: string, body: object, key: string): Promise<Certificate> =>
  request(`${root}/${path}`, { method: 'POST', body, idempotencyKey: key });

/** Of a training, those revoked too. */
export const readCertificates = async (scheme: string, signal?: AbortSignal) =>
  (await ask<{ items: Certificate[] }>(`${root}/schemes/${scheme}/certificates`, {}, signal)).items;
export const issueCertificate = (scheme: string, registration: string, key: string) =>
  send(`schemes/${scheme}/certificates`, { registration }, key);
export const withdrawCertificate = (id: string, key: string) => send(`certificates/${id}/withdrawal`, {}, key);
export const certificateDocument = (id: string, language: string) =>
  `${root}/certificates/${id}/document?language=${language}`;

export const readMyCertificate = (link: string, signal?: AbortSignal) =>
  ask<MyCertificate>(`${root}/my-registrations/${link}/certificate`, {}, signal);
export const issueMyCertificate = (link: string, key: string) =>
  request<MyCertificate>(`${root}/my-registrations/${link}/certificate`, {
    method: 'POST',
    body: {},
    idempotencyKey: key,
  });
export const myCertificateDocument = (link: string, language: string) =>
  `${root}/my-registrations/${link}/certificate/document?language=${language}`;
export const verifyCertificate = (code: string, signal?: AbortSignal) =>
  ask<{ valid: boolean }>(`${root}/certificates/${encodeURIComponent(code)}`, {}, signal);
