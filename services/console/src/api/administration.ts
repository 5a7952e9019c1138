import type { DisclosureLevel, Role, ScopeKind } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Grant } from './session.js';

/** The access service, behind the gateway. */
const root = '/api/access/v1';

/** How much a partner system is told of the participants of a pilot. */
export interface Disclosure {
  id: string;
  pilot: string;
  level: DisclosureLevel;
  since: string;
}

export interface Account {
  id: string;
  issuer: string;
  subject: string;
  kind: 'person' | 'partner_system';
  name: string;
  closed: boolean;
  grants: Grant[];
  /** Of a partner system. */
  disclosures: Disclosure[];
  version: number;
}

/** A role within a scope, before it is anybody's. */
export type Offer = Omit<Grant, 'id'>;

export interface Invitation {
  id: string;
  name: string;
  email?: string;
  grants: Offer[];
  state: 'open' | 'accepted' | 'withdrawn' | 'expired';
  expires: string;
}

/** An invitation as whoever holds its link sees it. */
export type OfferedInvitation = Pick<Invitation, 'grants' | 'state' | 'expires'> & { inviter: string };

/** What came of inviting: the link, and whether its mail got out. */
export interface Invited {
  id: string;
  link: string;
  mail?: 'delivered' | 'refused' | 'try-later' | 'not-configured';
}

/** A grant as it is asked for. */
export interface WantedGrant {
  role: Role;
  scope: ScopeKind;
  id?: string;
  country?: string;
}

export interface WantedInvitation {
  name: string;
  email?: string;
  language: 'en' | 'de';
  grants: WantedGrant[];
}

const post = <T>(path: string, body: object, key: string, ifMatch?: number): Promise<T> =>
  request(`${root}${path}`, {
    method: 'POST',
    body,
    idempotencyKey: key,
    ...(ifMatch !== undefined && { ifMatch }),
  });

export const give = (account: Account, grant: WantedGrant & { reason?: string }, key: string) =>
  post<{ account: Account }>(`/accounts/${account.id}/grants`, grant, key, account.version);

export const endGrant = (account: Account, grant: string, reason: string, key: string) =>
  post<Account>(`/accounts/${account.id}/grants/${grant}/revoke`, { reason }, key, account.version);

export const agreeDisclosure = (
  account: Account,
  wanted: { pilot: string; level: DisclosureLevel; reason?: string },
  key: string,
) => post<{ account: Account }>(`/accounts/${account.id}/disclosures`, wanted, key, account.version);

export const endDisclosure = (account: Account, disclosure: string, reason: string, key: string) =>
  post<Account>(`/accounts/${account.id}/disclosures/${disclosure}/end`, { reason }, key, account.version);

export const closeAccount = (account: Account, reason: string, key: string) =>
  post<Account>(`/accounts/${account.id}/close`, { reason }, key, account.version);

export const registerSystem = (system: { issuer: string; subject: string; name: string }, key: string) =>
  post<Account>('/accounts', { ...system, kind: 'partner_system' }, key);

export const invite = (wanted: WantedInvitation, key: string) => post<Invited>('/invitations', wanted, key);

export const withdrawInvitation = (id: string, key: string) => post<Invitation>(`/invitations/${id}/withdraw`, {}, key);

export const acceptInvitation = (link: string) =>
  request<{ account: string }>(`${root}/invitations/acceptance`, { method: 'POST', body: { key: link } });

const readAll = async <T>(path: string, signal: AbortSignal): Promise<T[]> =>
  (await request<{ items: T[] }>(`${root}${path}?limit=500`, { signal })).items;

export const administrationQueries = {
  accounts: () =>
    queryOptions({
      queryKey: ['administration', 'accounts'],
      queryFn: ({ signal }) => readAll<Account>('/accounts', signal),
      staleTime: 0,
    }),

  account: (id: string) =>
    queryOptions({
      queryKey: ['administration', 'accounts', id],
      queryFn: ({ signal }) => request<Account>(`${root}/accounts/${id}`, { signal }),
      staleTime: 0,
    }),

  invitations: () =>
    queryOptions({
      queryKey: ['administration', 'invitations'],
      queryFn: ({ signal }) => readAll<Invitation>('/invitations', signal),
      staleTime: 0,
    }),

  invitation: (link: string) =>
    queryOptions({
      queryKey: ['administration', 'invitation', link],
      queryFn: ({ signal }) =>
        request<OfferedInvitation>(`${root}/invitations/preview`, {
          method: 'POST',
          body: { key: link },
          signal,
        }),
      retry: false,
      staleTime: 0,
    }),
};
