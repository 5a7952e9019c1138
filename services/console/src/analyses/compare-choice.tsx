import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { CheckBox } from '../forms/check-box.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Section } from '../shell/section.js';

const [fewest, most] = [2, 4];

/** Which territories are to be laid side by side. */
export function CompareChoice({ places }: { places: readonly { id: string; name: string }[] }) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { form, mistakeOf, propsOf } = useCheckedForm({ analyses: [] as string[] });
  const submit = form.handleSubmit(({ analyses }) => {
    if (analyses.length < fewest || analyses.length > most)
      return form.setError('analyses', { type: 'validate', message: formatMessage({ id: 'mistake.two-to-four' }) });
    return navigate({ to: '/app/analyses/compared', search: { analyses: analyses.join(',') } });
  });
  return (
    <Section title={<FormattedMessage id="compare.title" />}>
      <Form {...propsOf({ error: null, isPending: false }, submit)} act={<FormattedMessage id="act.compare" />}>
        <Group id="analyses" legend={<FormattedMessage id="compare.which" />} mistake={mistakeOf('analyses')}>
          {places.map(({ id, name }) => (
            <CheckBox key={id} value={id} label={name} field={form.register('analyses')} />
          ))}
        </Group>
      </Form>
    </Section>
  );
}
