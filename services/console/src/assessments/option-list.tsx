import { Button, TextInput } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { LanguageFields } from '../forms/language-fields.js';
import { written } from '../forms/languages.js';
import { Icon } from '../shell/icons.js';
import classes from './assessments.module.css';
import type { QuestionsForm } from './questions-form.js';
import { newOption } from './question-values.js';

const decimal = /^-?\d{1,9}(\.\d{1,4})?$/;

/** The answers there are to choose from, and what each is worth. */
export function OptionList({
  index,
  checked,
  languages,
}: {
  index: number;
  checked: QuestionsForm;
  languages: readonly string[];
}) {
  const { formatMessage } = useIntl();
  const { form, messageOf, mistakeOf } = checked;
  const list = `questions.${index}.options` as const;
  const options = useFieldArray({ control: form.control, name: list });
  const isNumber = (text: string) => decimal.test(text.trim()) || formatMessage({ id: 'mistake.no-number' });
  return (
    <div id={list} tabIndex={-1} className={classes.options}>
      {options.fields.map(({ id }, at) => {
        const name = `${list}.${at}` as const;
        const isWritten = () =>
          Object.keys(written(form.getValues(`${name}.text`))).length > 0 ||
          formatMessage({ id: 'mistake.no-language' });
        return (
          <div key={id} className={classes.option}>
            <LanguageFields
              name={`${name}.text`}
              legend={<FormattedMessage id="questions.option" values={{ number: at + 1 }} />}
              languages={languages}
              mistake={mistakeOf(`${name}.text`) ?? mistakeOf(`${name}.text.${languages[0]}`)}
              register={(language) =>
                form.register(`${name}.text.${language}`, language === languages[0] ? { validate: isWritten } : {})
              }
            />
            <TextInput
              id={`${name}.points`}
              inputMode="decimal"
              label={<FormattedMessage id="questions.points" values={{ number: at + 1 }} />}
              error={messageOf(`${name}.points`)}
              {...form.register(`${name}.points`, { validate: isNumber })}
            />
            {options.fields.length > 2 && (
              <Button
                variant="subtle"
                onClick={() => {
                  options.remove(at);
                  document.getElementById(list)?.focus();
                }}
              >
                <FormattedMessage id="act.remove-option" values={{ number: at + 1 }} />
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button
          leftSection={<Icon name="add" />}
          onClick={() =>
            options.append(newOption(form.getValues(list), languages), {
              shouldFocus: true,
              focusName: `${list}.${options.fields.length}.text.${languages[0]}`,
            })
          }
        >
          <FormattedMessage id="act.add-option" />
        </Button>
      </div>
    </div>
  );
}
