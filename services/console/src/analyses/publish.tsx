import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Edition, publishEdition } from '../api/analyses.js';
import { mayPublishItems } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';

/** Publishes the edition as it is on the page: it stays so from then on. */
export function Publish({ edition }: { edition: Edition }) {
  const { grants } = usePerson();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  const { analysis, version, number } = edition;
  const publish = useMutation({
    mutationFn: () => publishEdition(analysis, { key: keyOf({ version }), version }),
    onSuccess: () => {
      say(formatMessage({ id: 'done.published' }));
      void client.invalidateQueries({ queryKey: ['analyses'] });
      void navigate({ to: '/app/analyses/$id', params: { id: analysis } });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['analyses', analysis] }),
  });
  if (!mayPublishItems(grants, edition)) return null;
  return (
    <>
      {publish.error && (
        <Notice kind="problem">
          <RefusalWords error={publish.error} />
        </Notice>
      )}
      <Button variant="filled" onClick={() => publish.mutate()} aria-disabled={publish.isPending}>
        <FormattedMessage id="act.publish-edition" values={{ number }} />
      </Button>
    </>
  );
}
