import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { eraseMyContact } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Page } from '../shell/page.js';

const route = getRouteApi('/visitors/my-contact/$link');

/** Having one's name and address erased, by the link that was mailed. */
export function ErasePage() {
  const { formatMessage } = useIntl();
  const { link } = route.useParams();
  const keyOf = useKey();
  const erase = useMutation({ mutationFn: () => eraseMyContact(link, keyOf({ link })) });
  return (
    <Page title={formatMessage({ id: 'erase.title' })} lead={formatMessage({ id: 'erase.lead' })}>
      {erase.error && (
        <Notice kind="problem">
          <RefusalWords error={erase.error} />
        </Notice>
      )}
      {erase.isSuccess ? (
        <Notice kind="good">
          <FormattedMessage id="erase.done" />
        </Notice>
      ) : (
        <Button onClick={() => erase.mutate()} aria-disabled={erase.isPending}>
          <FormattedMessage id="act.erase" />
        </Button>
      )}
    </Page>
  );
}
