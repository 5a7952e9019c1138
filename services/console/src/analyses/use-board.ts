import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Edition } from '../api/analyses.js';
import { queries } from '../api/queries.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

/** A change of the edition that is being written. */
export interface BoardChange {
  send: (key: string) => Promise<Edition>;
  /** What tells it from another change, so that an impatient finger makes one of two. */
  what: object;
  done: TextId;
}

/** Sends changes of an edition; every answer is the edition as it is then. */
export function useBoard({ analysis, number }: Pick<Edition, 'analysis' | 'number'>) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ send, what }: BoardChange) => send(keyOf(what)),
    onSuccess: (edition, { done }) => {
      client.setQueryData(queries.edition(analysis, number).queryKey, edition);
      void client.invalidateQueries({ queryKey: ['analyses'], refetchType: 'none' });
      say(formatMessage({ id: done }));
    },
    // Somebody else may have been faster: what stands now is shown.
    onError: () => void client.invalidateQueries({ queryKey: ['analyses', analysis] }),
  });
}
