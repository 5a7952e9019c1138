import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { beginNextEdition } from '../api/analyses.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';

/** Begins the next edition with the items of the last. */
export function BeginNext({ id }: { id: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  const begin = useMutation({
    mutationFn: () => beginNextEdition(id, { key: keyOf({ id }) }),
    onSuccess: () => {
      say(formatMessage({ id: 'done.edition-begun' }));
      void client.invalidateQueries({ queryKey: ['analyses'] });
      void navigate({ to: '/app/analyses/$id/board', params: { id } });
    },
  });
  return (
    <>
      {begin.error && (
        <Notice kind="problem">
          <RefusalWords error={begin.error} />
        </Notice>
      )}
      <Button onClick={() => begin.mutate()} aria-disabled={begin.isPending}>
        <FormattedMessage id="act.begin-next" />
      </Button>
    </>
  );
}
