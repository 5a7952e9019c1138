import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFieldArray, useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { type CodeMapping, type MappedCategory, mappedAttributes } from '../api/project-records.js';
import { mayAnswerFor } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import { addRecord, changeRecord } from '../api/work-plan.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';
import { countryName } from '../texts/names.js';
import { CategoryFields } from './category-fields.js';
import type { TypedCategory, TypedCodeList } from './typed-code-list.js';

interface CodeListFormProps {
  project: ProjectDetails;
  /** The mapping that gets a new version; absent for a new one. */
  codeMapping?: CodeMapping;
  onDone: () => void;
}

const noCategory: TypedCategory = { national: '', common: '', grade: 'exact', loss: '' };

/** Which common codes stand for the categories of a national list, and what is lost with each. */
export function CodeListForm({ project, codeMapping, onDone }: CodeListFormProps) {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const own = [...new Set([...project.territories, ...project.partners].map(({ country }) => country))].filter(
    (country) => mayAnswerFor(grants, { project: project.id, country }),
  );
  const checked = useCheckedForm<TypedCodeList>({
    country: codeMapping?.country ?? own[0] ?? '',
    attribute: codeMapping?.attribute ?? 'isced',
    list: codeMapping?.list ?? '',
    entries: codeMapping?.entries.map((entry) => ({ ...noCategory, ...entry })) ?? [noCategory],
    reason: '',
  });
  const { form, messageOf, takeRefusal, propsOf } = checked;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'entries' });
  const attribute = useWatch({ control: form.control, name: 'attribute' });
  const change = useSave(project.id, codeMapping, onDone);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  const send = form.handleSubmit((typed) => change.mutate(typed, { onError: takeRefusal }));
  return (
    <Form {...propsOf(change, send)} act={<FormattedMessage id={codeMapping ? 'act.correct' : 'act.add-code-list'} />}>
      {!codeMapping && (
        <>
          <NativeSelect
            id="country"
            label={<FormattedMessage id="code-list.country" />}
            data={own.map((value) => ({ value, label: countryName(value, locale) }))}
            error={messageOf('country')}
            {...form.register('country')}
          />
          <NativeSelect
            id="attribute"
            label={<FormattedMessage id="code-list.attribute" />}
            data={mappedAttributes.map((value) => ({
              value,
              label: formatMessage({ id: `code-list.attribute.${value}` }),
            }))}
            {...form.register('attribute')}
          />
        </>
      )}
      <TextInput
        id="list"
        label={<FormattedMessage id="code-list.list" />}
        error={messageOf('list')}
        {...form.register('list', { validate: isGiven })}
      />
      {fields.map(({ id }, index) => (
        <CategoryFields
          key={id}
          index={index}
          attribute={attribute}
          checked={checked}
          onRemove={fields.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <div>
        <Button variant="subtle" onClick={() => append(noCategory)}>
          <FormattedMessage id="act.add-category" />
        </Button>
      </div>
      {codeMapping && (
        <Textarea
          id="reason"
          label={<FormattedMessage id="record.reason" />}
          error={messageOf('reason')}
          {...form.register('reason', { validate: isGiven })}
        />
      )}
    </Form>
  );
}

/** What was typed, without what its grade does not ask for. */
const categoryOf = ({ national, common, grade, loss }: TypedCategory): MappedCategory => ({
  national: national.trim(),
  ...(grade !== 'none' && { common }),
  grade,
  ...(grade !== 'exact' && { loss: loss.trim() }),
});

function useSave(project: string, codeMapping: CodeMapping | undefined, onDone: () => void) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: (typed: TypedCodeList) => {
      const { country, attribute, list, entries, reason } = typed;
      const said = { list: list.trim(), entries: entries.map(categoryOf) };
      const key = keyOf(typed);
      if (!codeMapping) return addRecord(project, 'code-mappings', { country, attribute, ...said }, key);
      return changeRecord(codeMapping, 'code-mappings', 'corrections', { changes: said, reason: reason.trim() }, key);
    },
    onSuccess: async () => {
      say(formatMessage({ id: 'done.record' }));
      await client.invalidateQueries({ queryKey: ['projects', project, 'code-mappings'] });
      onDone();
    },
  });
}
