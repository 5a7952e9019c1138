import { ask } from './ask.js';
import { request } from './request.js';

/** The trainings service, behind the gateway. */
const root = '/api/trainings/v1';

/** How it stands with one's certificate. */
export interface MyCertificate {
  state: 'not_completed' | 'available' | 'issued' | 'withdrawn';
}

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
