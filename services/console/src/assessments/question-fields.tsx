import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useWatch } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { questionKinds } from '../api/assessments.js';
import { CheckBox } from '../forms/check-box.js';
import { Group } from '../forms/group.js';
import { LanguageFields } from '../forms/language-fields.js';
import { written } from '../forms/languages.js';
import { Section } from '../shell/section.js';
import { OptionList } from './option-list.js';
import type { QuestionsForm } from './questions-form.js';

interface QuestionFieldsProps {
  index: number;
  checked: QuestionsForm;
  languages: readonly string[];
  onRemove: (() => void) | undefined;
}

const decimal = /^-?\d{1,9}(\.\d{1,4})?$/;

/** A question: its words, how it is answered, and what the answers are worth. */
export function QuestionFields({ index, checked, languages, onRemove }: QuestionFieldsProps) {
  const { formatMessage } = useIntl();
  const { form, messageOf, mistakeOf } = checked;
  const name = `questions.${index}` as const;
  const kind = useWatch({ control: form.control, name: `${name}.kind` });
  const isWritten = () =>
    Object.keys(written(form.getValues(`${name}.text`))).length > 0 || formatMessage({ id: 'mistake.no-language' });
  const isNumber = (text: string) => decimal.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  return (
    <Section
      title={<FormattedMessage id="questions.nth" values={{ number: index + 1 }} />}
      acts={
        onRemove && (
          <Button variant="subtle" onClick={onRemove}>
            <FormattedMessage id="act.remove-question" values={{ number: index + 1 }} />
          </Button>
        )
      }
    >
      <LanguageFields
        name={`${name}.text`}
        legend={<FormattedMessage id="questions.text" />}
        languages={languages}
        mistake={mistakeOf(`${name}.text`) ?? mistakeOf(`${name}.text.${languages[0]}`)}
        register={(language) =>
          form.register(`${name}.text.${language}`, language === languages[0] ? { validate: isWritten } : {})
        }
      />
      <NativeSelect
        id={`${name}.kind`}
        label={<FormattedMessage id="questions.kind" />}
        data={questionKinds.map((value) => ({ value, label: formatMessage({ id: `questions.kind.${value}` }) }))}
        {...form.register(`${name}.kind`)}
      />
      {kind === 'choice' && <OptionList index={index} checked={checked} languages={languages} />}
      {kind !== 'choice' && (
        <Group
          legend={<FormattedMessage id={`questions.ends.${kind}`} />}
          hint={<FormattedMessage id={`questions.ends.${kind}.hint`} />}
        >
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              id={`${name}.${end}`}
              inputMode="numeric"
              label={<FormattedMessage id={`questions.${end}`} />}
              error={messageOf(`${name}.${end}`)}
              {...form.register(`${name}.${end}`, { validate: isNumber })}
            />
          ))}
        </Group>
      )}
      {kind === 'scale' && (
        <>
          {(['low', 'high'] as const).map((end) => (
            <LanguageFields
              key={end}
              name={`${name}.${end}`}
              legend={<FormattedMessage id={`questions.${end}`} />}
              languages={languages}
              mistake={mistakeOf(`${name}.${end}`)}
              register={(language) => form.register(`${name}.${end}.${language}`)}
            />
          ))}
          <CheckBox label={<FormattedMessage id="questions.reversed" />} field={form.register(`${name}.reversed`)} />
        </>
      )}
    </Section>
  );
}
