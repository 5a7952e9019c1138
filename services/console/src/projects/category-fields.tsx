import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MappedAttribute } from '@integras/contracts';
import { comparabilityGrades } from '../api/project-records.js';
import { Group } from '../forms/group.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import { useCommonCodes } from './common-codes.js';
import type { TypedCodeList } from './typed-code-list.js';

interface CategoryFieldsProps {
  index: number;
  attribute: MappedAttribute;
  checked: ReturnType<typeof useCheckedForm<TypedCodeList>>;
  onRemove: (() => void) | undefined;
}

/** A national category: how comparable it is decides what else is asked. */
export function CategoryFields({ index, attribute, checked, onRemove }: CategoryFieldsProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf } = checked;
  const name = `entries.${index}` as const;
  const grade = useWatch({ control: form.control, name: `${name}.grade` });
  const codes = useCommonCodes(attribute);
  const isGiven = (text: string) => text.trim() !== '' || formatMessage({ id: 'mistake.empty' });
  return (
    <Group legend={<FormattedMessage id="code-list.nth" values={{ number: index + 1 }} />}>
      <TextInput
        id={`${name}.national`}
        label={<FormattedMessage id="code-list.national" />}
        error={messageOf(`${name}.national`)}
        {...form.register(`${name}.national`, { validate: isGiven })}
      />
      <NativeSelect
        id={`${name}.grade`}
        label={<FormattedMessage id="code-list.grade" />}
        data={comparabilityGrades.map((value) => ({ value, label: formatMessage({ id: `grade.${value}` }) }))}
        {...form.register(`${name}.grade`)}
      />
      {grade !== 'none' && (
        <NativeSelect
          id={`${name}.common`}
          label={<FormattedMessage id="code-list.common" />}
          data={[{ value: '', label: formatMessage({ id: 'code-list.choose' }) }, ...codes]}
          error={messageOf(`${name}.common`)}
          {...form.register(`${name}.common`, { validate: isGiven })}
        />
      )}
      {grade !== 'exact' && (
        <TextInput
          id={`${name}.loss`}
          label={<FormattedMessage id="code-list.loss" />}
          error={messageOf(`${name}.loss`)}
          {...form.register(`${name}.loss`, { validate: isGiven })}
        />
      )}
      {onRemove && (
        <div>
          <Button variant="subtle" onClick={onRemove}>
            <FormattedMessage id="act.remove-category" values={{ number: index + 1 }} />
          </Button>
        </div>
      )}
    </Group>
  );
}
