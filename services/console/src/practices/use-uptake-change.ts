import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Uptake } from '../api/practices.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';

interface UptakeChange {
  send: (key: string) => Promise<Uptake>;
  /** What tells it from another change, so that an impatient finger makes one of two. */
  what: object;
}

/** Records, corrects or takes back that something was taken up. */
export function useUptakeChange() {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ send, what }: UptakeChange) => send(keyOf(what)),
    onSuccess: () => say(formatMessage({ id: 'done.saved' })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['practices'] }),
  });
}
