import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Comment } from '../api/comments.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';
import type { TextId } from '../texts/texts.js';

interface CommentChange {
  send: (key: string) => Promise<Comment>;
  /** What tells it from another change, so that an impatient finger makes one of two. */
  what: object;
  done: TextId;
}

/** Makes a comment, changes one, takes one back or settles it. */
export function useCommentChange() {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ send, what }: CommentChange) => send(keyOf(what)),
    onSuccess: (_, { done }) => say(formatMessage({ id: done })),
    onSettled: () => client.invalidateQueries({ queryKey: ['comments'] }),
  });
}
