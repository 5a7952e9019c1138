import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Practice, publishPractice, withdrawPractice } from '../api/practices.js';
import { mayPublishItems } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import { Form } from '../forms/form.js';
import formClasses from '../forms/form.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';

/** Publishing and withdrawing, by whoever may. */
export function DecidePractice({ practice }: { practice: Practice }) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const { form, messageOf, propsOf } = useCheckedForm({ reason: '' });
  const decide = useDecision(practice);
  const { state, changed } = practice;
  if (!mayPublishItems(grants, practice) || state === 'withdrawn') return null;
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const withdraw = form.handleSubmit(({ reason }) => decide.mutate({ act: 'withdrawn', reason: reason.trim() }));
  return (
    <>
      {decide.error && (
        <Notice kind="problem">
          <RefusalWords error={decide.error} />
        </Notice>
      )}
      {(state === 'draft' || changed) && (
        <div>
          <Button variant="filled" onClick={() => decide.mutate({ act: 'published' })} aria-disabled={decide.isPending}>
            <FormattedMessage id={state === 'draft' ? 'act.publish' : 'act.publish-changes'} />
          </Button>
        </div>
      )}
      {state === 'published' && (
        <details className={formClasses.more}>
          <summary>
            <FormattedMessage id="act.withdraw-it" />
          </summary>
          <Form
            {...propsOf({ error: null, isPending: decide.isPending }, withdraw)}
            act={<FormattedMessage id="act.withdraw-it" />}
          >
            <Textarea
              id="reason"
              label={<FormattedMessage id="reason.withdraw-it" />}
              error={messageOf('reason')}
              {...form.register('reason', { validate: isGiven })}
            />
          </Form>
        </details>
      )}
    </>
  );
}

type Decision = { act: 'published' } | { act: 'withdrawn'; reason: string };

function useDecision({ id, version }: Practice) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (decision: Decision) => {
      const sent = { key: keyOf({ ...decision, version }), version };
      return decision.act === 'published' ? publishPractice(id, sent) : withdrawPractice(id, decision.reason, sent);
    },
    onSuccess: () => say(formatMessage({ id: 'done.decision' })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['practices'] }),
  });
}
