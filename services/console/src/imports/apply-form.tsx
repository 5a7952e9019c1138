import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { applyImport, type ImportDetails, type ImportMode, importModes, importQueries } from '../api/imports.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { wholeNumber } from '../texts/numbers.js';

/** From the dry run to the import: what is to become of the file if a row is refused. */
export function ApplyForm({ of }: { of: ImportDetails }) {
  const { formatMessage, locale } = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { form, propsOf } = useCheckedForm<{ mode: ImportMode }>({ mode: 'skip-bad-rows' });
  const mode = useWatch({ control: form.control, name: 'mode' });
  const change = useMutation({
    mutationFn: ({ mode: chosen }: { mode: ImportMode }) => applyImport(of.id, chosen),
    onSuccess: async (begun) => {
      client.setQueryData(importQueries.one(of.id).queryKey, begun);
      await navigate({ to: '/app/imports/$import', params: { import: of.id } });
    },
  });
  return (
    <Form
      {...propsOf(
        change,
        form.handleSubmit((typed) => change.mutate(typed)),
      )}
      act={
        <FormattedMessage id="act.import-rows" values={{ rows: of.accepted, text: wholeNumber(of.accepted, locale) }} />
      }
    >
      <NativeSelect
        id="mode"
        label={<FormattedMessage id="import.mode" />}
        description={<FormattedMessage id={`import.mode.${mode}.hint`} />}
        data={importModes.map((value) => ({ value, label: formatMessage({ id: `import.mode.${value}` }) }))}
        {...form.register('mode')}
      />
    </Form>
  );
}
