import { Textarea } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { CheckBox } from '../forms/check-box.js';
import countingClasses from './counting-fields.module.css';
import type { DefinitionFields } from './definition-fields.js';
import { FieldSelect } from './field-select.js';
import classes from './pick-fields.module.css';

interface PickFieldsProps {
  name: 'latest' | 'earliest';
  /** Of which counting. */
  index: number;
  lists: readonly string[];
  fields: DefinitionFields;
}

/** The latest or the earliest of a list of records, and which of them are meant. */
export function PickFields({ name, index, lists, fields: { form, bind } }: PickFieldsProps) {
  const at = `counts.${index}.${name}` as const;
  const isTaken = form.watch(`${at}.of`) !== '';
  return (
    <div className={classes.pick}>
      <FieldSelect label={<FormattedMessage id={`counting.${name}`} />} fields={lists} bound={bind(`${at}.of`)} />
      {isTaken && (
        <>
          <Textarea
            rows={2}
            classNames={{ input: countingClasses.cel ?? '' }}
            spellCheck={false}
            autoCapitalize="off"
            label={<FormattedMessage id={`define.${name}.where`} />}
            {...bind(`${at}.where`)}
          />
          <CheckBox label={<FormattedMessage id="define.optional" />} field={form.register(`${at}.optional`)} />
        </>
      )}
    </div>
  );
}
