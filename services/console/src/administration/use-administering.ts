import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

/** A change of who may do what: done once, told to those who listen, and read again. */
export function useAdministering<W extends object, R>(
  send: (wanted: W, key: string) => Promise<R>,
  done: TextId,
  onDone: (result: R) => void = () => {},
) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (wanted: W) => send(wanted, keyOf(wanted)),
    onSuccess: async (result) => {
      say(formatMessage({ id: done }));
      await client.invalidateQueries({ queryKey: ['administration'] });
      onDone(result);
    },
  });
}
