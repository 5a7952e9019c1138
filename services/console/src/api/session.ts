import type { Role, ScopeKind } from '@integras/contracts';
import { request, rememberCsrfToken } from './request.js';

interface Session {
  signedIn: boolean;
  name?: string;
  csrfToken?: string;
}

export interface Grant {
  id: string;
  role: Role;
  scope: ScopeKind;
  /** Of the project, pilot or partner; for a country, its code. */
  scopeId?: string;
  country?: string;
}

/** Who is signed in, and what they may do. */
export interface Person {
  account: string;
  name: string;
  grants: Grant[];
}

interface Me {
  account?: string;
  name?: string;
  grants?: Grant[];
}

/** The person of this session; null when nobody is signed in. */
export async function readPerson(signal?: AbortSignal): Promise<Person | null> {
  const options = signal ? { signal } : {};
  const session = await request<Session>('/api/session', options);
  rememberCsrfToken(session.csrfToken ?? '');
  if (!session.signedIn) return null;
  const me = await request<Me>('/api/access/v1/me', options);
  return { account: me.account ?? '', name: me.name ?? session.name ?? '', grants: me.grants ?? [] };
}

export function signInAddress(returnTo: string): string {
  return `/auth/sign-in?return=${encodeURIComponent(returnTo)}`;
}

/** Ends the session at the server, and says where to go on when the identity provider has to be told too. */
export function signOut(): Promise<{ location?: string } | undefined> {
  return request('/auth/sign-out', { method: 'POST', body: {} });
}
