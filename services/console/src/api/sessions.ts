import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

/** Somewhere the person is signed in. */
export interface SignedInSession {
  id: string;
  begunAt: string;
  seenAt: string;
  current: boolean;
}

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['my-sessions'],
    queryFn: async ({ signal }) => (await request<{ items: SignedInSession[] }>('/api/sessions', { signal })).items,
    staleTime: 0,
  });

export const endSession = (id: string) => request<undefined>(`/api/sessions/${id}/end`, { method: 'POST', body: {} });
