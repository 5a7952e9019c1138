import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { attendByCode } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { keptLink } from './kept-link.js';

const route = getRouteApi('/visitors/attend/$session/$code');

/** Where the code on the wall leads: who registered on this device says that they are there. */
export function AttendPage() {
  const { formatMessage } = useIntl();
  const { session, code } = route.useParams();
  const keyOf = useKey();
  const link = keptLink(session);
  const attend = useMutation({ mutationFn: (own: string) => attendByCode(own, code, keyOf({ own, code })) });
  return (
    <Page title={formatMessage({ id: 'attend.title' })}>
      {link === undefined && (
        <Notice kind="care">
          <FormattedMessage id="attend.unknown" />
        </Notice>
      )}
      {attend.error && (
        <Notice kind="problem">
          <RefusalWords error={attend.error} />
        </Notice>
      )}
      {attend.data ? (
        <Notice kind="good">
          <FormattedMessage id="attend.done" />
        </Notice>
      ) : (
        link !== undefined && (
          <Button variant="filled" size="lg" onClick={() => attend.mutate(link)} aria-disabled={attend.isPending}>
            <FormattedMessage id="act.attend" />
          </Button>
        )
      )}
    </Page>
  );
}
