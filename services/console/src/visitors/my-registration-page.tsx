import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { withdrawMyRegistration } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { keepLink } from './kept-link.js';
import { MyCertificate } from './my-certificate.js';
import { MyQuestions } from './my-questions.js';
import { SessionFacts } from './session-facts.js';

const route = getRouteApi('/visitors/my-registration/$link');

/** One's own registration, by the personal link: how it stands, and taking it back. */
export function MyRegistrationPage() {
  const { formatMessage } = useIntl();
  const { link } = route.useParams();
  const client = useQueryClient();
  const keyOf = useKey();
  const { data, error, refetch } = useQuery(queries.myRegistration(link));
  const withdraw = useMutation({
    mutationFn: () => withdrawMyRegistration(link, keyOf({ link })),
    onSuccess: () => {
      say(formatMessage({ id: 'registration.now.cancelled' }));
      return client.invalidateQueries({ queryKey: queries.myRegistration(link).queryKey });
    },
  });
  const session = data?.session.id;
  const isOver = data !== undefined && Date.parse(data.session.ends) <= Date.now();
  useEffect(() => {
    if (session !== undefined) keepLink(session, link);
  }, [session, link]);

  return (
    <Page title={data?.session.training.title ?? formatMessage({ id: 'register.mine' })}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={2} height={64} />}
      {data && (
        <>
          <Notice kind={data.state === 'registered' ? 'good' : 'notice'}>
            <FormattedMessage id={`registration.now.${data.state}`} />
          </Notice>
          <SessionFacts session={data.session} />
          {data.state !== 'cancelled' && <MyQuestions link={link} />}
          <MyCertificate link={link} />
          {withdraw.error && (
            <Notice kind="problem">
              <RefusalWords error={withdraw.error} />
            </Notice>
          )}
          {data.state !== 'cancelled' && data.session.state === 'scheduled' && !isOver && (
            <Button onClick={() => withdraw.mutate()} aria-disabled={withdraw.isPending}>
              <FormattedMessage id="act.withdraw" />
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
