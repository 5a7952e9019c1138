import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Attachment } from '../api/attachments.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

interface AttachmentChange {
  send: (key: string) => Promise<Attachment>;
  /** What tells it from another change, so that an impatient finger makes one of two. */
  what: object;
  done: TextId;
}

/** Attaches a file or removes one. What it hangs on may have become another version with it. */
export function useAttachmentChange() {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ send, what }: AttachmentChange) => send(keyOf(what)),
    onSuccess: (_, { done }) => say(formatMessage({ id: done })),
    onSettled: () =>
      Promise.all(
        ['attachments', 'analyses', 'practices', 'recommendations'].map((of) =>
          client.invalidateQueries({ queryKey: [of] }),
        ),
      ),
  });
}
