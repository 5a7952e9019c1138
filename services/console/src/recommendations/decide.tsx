import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { decide, type Decision, type Evidence, type Recommendation } from '../api/recommendations.js';
import { mayPublishItems, mayReviewItems, mayWriteItems } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import formClasses from '../forms/form.module.css';
import { Form } from '../forms/form.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';

/** What whoever looks at it may decide: the next step, or what becomes of one whose evidence has moved. */
export function Decide({
  recommendation,
  evidence,
}: {
  recommendation: Recommendation;
  evidence: readonly Evidence[];
}) {
  const { account, grants } = usePerson();
  const change = useDecision(recommendation);
  const { state, stale, author, reviewRequestedAt } = recommendation;
  const mayReview = mayReviewItems(grants, recommendation);
  const mayWrite = mayWriteItems(grants, recommendation);
  const mayPublish = mayPublishItems(grants, recommendation);
  const dropped = evidence.filter(({ moved, releasedAt }) => moved && releasedAt === undefined).map(({ id }) => id);
  return (
    <>
      {change.error && (
        <Notice kind="problem">
          <RefusalWords error={change.error} />
        </Notice>
      )}
      {state === 'draft' && reviewRequestedAt !== undefined && (
        <Notice kind="notice">
          <FormattedMessage
            id="recommendation.review-requested"
            values={{ day: <FormattedDate value={reviewRequestedAt} dateStyle="long" /> }}
          />
        </Notice>
      )}
      {state === 'draft' && mayWrite && reviewRequestedAt === undefined && (
        <Button onClick={() => change.mutate({ act: 'review-requested' })} aria-disabled={change.isPending}>
          <FormattedMessage id="act.request-review" />
        </Button>
      )}
      {state === 'draft' && mayReview && author !== account && (
        <Button onClick={() => change.mutate({ act: 'reviewed' })} aria-disabled={change.isPending}>
          <FormattedMessage id="act.review" />
        </Button>
      )}
      {state === 'reviewed' && mayPublish && (
        <Button variant="filled" onClick={() => change.mutate({ act: 'published' })} aria-disabled={change.isPending}>
          <FormattedMessage id="act.publish" />
        </Button>
      )}
      {state === 'published' && stale && mayReview && (
        <WithReason
          act="reaffirm"
          send={(reason) => change.mutate({ act: 'reaffirmed', reason, dropped })}
          change={change}
        />
      )}
      {state === 'published' && mayPublish && (
        <WithReason act="withdraw-it" send={(reason) => change.mutate({ act: 'withdrawn', reason })} change={change} />
      )}
    </>
  );
}

interface WithReasonProps {
  act: 'reaffirm' | 'withdraw-it';
  send: (reason: string) => void;
  change: { error: Error | null; isPending: boolean };
}

/** A decision that has to say why. */
function WithReason({ act, send, change }: WithReasonProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, propsOf } = useCheckedForm({ reason: '' });
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const submit = form.handleSubmit(({ reason }) => send(reason.trim()));
  return (
    <details className={formClasses.more}>
      <summary>
        <FormattedMessage id={`act.${act}`} />
      </summary>
      <Form {...propsOf({ ...change, error: null }, submit)} act={<FormattedMessage id={`act.${act}`} />}>
        <Textarea
          id={`${act}-reason`}
          label={<FormattedMessage id={`reason.${act}`} />}
          error={messageOf('reason')}
          {...form.register('reason', { validate: isGiven })}
        />
      </Form>
    </details>
  );
}

function useDecision(recommendation: Recommendation) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (decision: Decision) =>
      decide(recommendation, decision, keyOf({ ...decision, version: recommendation.version })),
    onSuccess: () => {
      say(formatMessage({ id: 'done.decision' }));
      void client.invalidateQueries({ queryKey: ['recommendations'] });
    },
  });
}
