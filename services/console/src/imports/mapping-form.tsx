import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ImportableEvent, type ImportMapping, importQueries, saveMapping } from '../api/imports.js';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { say } from '../shell/speech.js';
import type { Column } from '../spreadsheets/columns.js';
import { EventsFields } from './events-fields.js';
import { useCodes } from './field-words.js';
import { IdentityFields } from './identity-fields.js';
import { MappedContext } from './mapping-context.js';
import { PilotFields } from './pilot-fields.js';
import { emptyMapping, mappingOf, slugOf, typedMapping, type TypedMapping } from './typed-mapping.js';

interface MappingFormProps {
  project: string;
  pilots: readonly Pilot[];
  known: readonly ImportableEvent[];
  columns: readonly Column[];
  rows: number;
  /** The names that are taken. */
  taken: readonly string[];
  /** The mapping that is changed; absent for a new one. */
  mapping: ImportMapping | undefined;
  /** What a new one is called at first, and whose register it is of. */
  suggested: { name: string; register: string };
  onSaved: (mapping: ImportMapping) => void;
  onLeft: () => void;
}

/** What the columns of a file mean, to be saved by a name and used for every file of that shape. */
export function MappingForm(props: MappingFormProps) {
  const { project, pilots, known, columns, rows, taken, mapping, suggested, onSaved, onLeft } = props;
  const { formatMessage } = useIntl();
  const client = useQueryClient();
  const codesOf = useCodes();
  const { data: codeMappings = [] } = useQuery(queries.codeMappings(project));
  // What is typed begins once, whatever is read anew meanwhile.
  const [typed] = useState(() =>
    mapping
      ? typedMapping(mapping, known, columns, codesOf)
      : emptyMapping(suggested, { known, codesOf, only: pilots.length === 1 ? pilots[0] : undefined }),
  );
  const checked = useCheckedForm<FieldValues>(typed);
  const { form, messageOf, takeRefusal, propsOf } = checked;
  const change = useMutation({
    mutationFn: (values: FieldValues) => saveMapping(project, mappingOf(values as TypedMapping, known)),
    onSuccess: async (saved) => {
      say(formatMessage({ id: 'done.mapping' }, { name: saved.name }));
      await client.invalidateQueries({ queryKey: importQueries.mappings(project).queryKey });
      onSaved(saved);
    },
    onError: takeRefusal,
  });
  const isFree = (name: string) => {
    const slug = slugOf(name);
    if (slug === '') return formatMessage({ id: 'mistake.empty' });
    return slug === mapping?.name || !taken.includes(slug) || formatMessage({ id: 'mistake.taken' });
  };
  return (
    <MappedContext value={{ checked, columns, known, pilots, codeMappings, codesOf }}>
      <Form
        {...propsOf(
          change,
          form.handleSubmit((values) => change.mutate(values)),
        )}
        act={<FormattedMessage id="act.save-mapping" />}
        instead={
          <Button variant="subtle" onClick={onLeft}>
            <FormattedMessage id="act.do-not-save" />
          </Button>
        }
      >
        <IdentityFields rows={rows} />
        <PilotFields />
        <EventsFields />
        <TextInput
          id="name"
          label={<FormattedMessage id="import.mapping.name" />}
          description={<FormattedMessage id="import.mapping.name.hint" />}
          error={messageOf('name')}
          {...form.register('name', { validate: isFree })}
        />
        <TextInput
          id="register"
          label={<FormattedMessage id="form.optional" values={{ field: formatMessage({ id: 'import.register' }) }} />}
          description={<FormattedMessage id="import.register.hint" />}
          error={messageOf('register')}
          {...form.register('register')}
        />
      </Form>
    </MappedContext>
  );
}
