import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { lookUp } from '../api/data-subjects.js';
import { Refused } from '../api/problem.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';

/** Finds a person by what the organisation calls them: nothing else that is kept tells who they are. */
export function LookUpForm({ pilot }: { pilot: string }) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ reference: '' });
  const found = useMutation({
    mutationFn: ({ reference }: { reference: string }) => lookUp(pilot, reference.trim()),
    onSuccess: ({ participant }) =>
      navigate({ to: '/app/pilots/$pilot/participants/$participant', params: { pilot, participant } }),
  });
  const take = (error: Error) => {
    if (error instanceof Refused && error.kind === 'reference-unknown')
      form.setError('reference', { message: formatMessage({ id: 'participants.unknown' }) });
    else takeRefusal(error);
  };
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit((wanted) => found.mutate(wanted, { onError: take }));
  return (
    <Form {...propsOf(found, send)} act={<FormattedMessage id="act.look-up" />}>
      <TextInput
        id="reference"
        label={<FormattedMessage id="participants.reference" />}
        description={<FormattedMessage id="participants.reference.hint" />}
        autoComplete="off"
        error={messageOf('reference')}
        {...form.register('reference', { validate: isGiven })}
      />
    </Form>
  );
}
