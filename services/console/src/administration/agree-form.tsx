import type { DisclosureLevel } from '@integras/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Account, agreeDisclosure } from '../api/administration.js';
import type { Pilot } from '../api/pilots.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { useAdministering } from './use-administering.js';

const levels: readonly DisclosureLevel[] = ['steps', 'characteristics'];

interface AgreeFormProps {
  account: Account;
  /** Those it can be agreed for. */
  pilots: readonly Pick<Pilot, 'id' | 'title'>[];
  onDone: () => void;
}

/** Agrees how much a partner system is told of the participants of a pilot. */
export function AgreeForm({ account, pilots, onDone }: AgreeFormProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, takeRefusal, propsOf } = useCheckedForm({ pilot: '', level: 'steps', reason: '' });
  const change = useAdministering(
    ({ pilot, level, reason }: { pilot: string; level: string; reason: string }, key) =>
      agreeDisclosure(
        account,
        { pilot, level: level as DisclosureLevel, ...(reason.trim() !== '' && { reason: reason.trim() }) },
        key,
      ),
    'done.agreed',
    onDone,
  );
  const isChosen = (pilot: string) => pilot !== '' || formatMessage({ id: 'mistake.no-place' });
  const send = form.handleSubmit((wanted) => change.mutate(wanted, { onError: takeRefusal }));
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id="act.agree-disclosure" />}>
      <NativeSelect
        id="pilot"
        label={<FormattedMessage id="disclosure.pilot" />}
        error={messageOf('pilot')}
        {...form.register('pilot', { validate: isChosen })}
        data={[
          { value: '', label: formatMessage({ id: 'grant.place.choose' }) },
          ...pilots.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <NativeSelect
        id="level"
        label={<FormattedMessage id="disclosure.level" />}
        description={<FormattedMessage id="disclosure.level.hint" />}
        error={messageOf('level')}
        {...form.register('level')}
        data={levels.map((value) => ({ value, label: formatMessage({ id: `disclosure.${value}` }) }))}
      />
      <TextInput
        id="reason"
        label={<FormattedMessage id="grant.reason.optional" />}
        description={<FormattedMessage id="grant.reason.hint" />}
        error={messageOf('reason')}
        {...form.register('reason')}
      />
    </Form>
  );
}
