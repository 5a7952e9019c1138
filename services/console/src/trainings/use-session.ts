import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import { mayOrganise } from '../api/rights.js';
import { usePerson } from '../shell/person.js';

/** A session with its training, and whether the reader organises it. */
export function useSession(id: string) {
  const { grants } = usePerson();
  const schemes = useQuery(queries.schemes());
  const sessions = useQuery(queries.sessions());
  const session = sessions.data?.find((one) => one.id === id);
  const scheme = schemes.data?.find((one) => one.id === session?.scheme);
  return {
    session,
    scheme,
    organises: scheme !== undefined && mayOrganise(grants, scheme),
    isUnknown: sessions.data !== undefined && !session,
    error: schemes.error ?? sessions.error,
    retry: () => void Promise.all([schemes.refetch(), sessions.refetch()]),
  };
}
