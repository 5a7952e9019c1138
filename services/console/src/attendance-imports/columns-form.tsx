import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import { organisationKinds } from '../api/trainings.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { columnsIn } from '../spreadsheets/columns.js';
import type { SurveyedRecords } from '../spreadsheets/survey-records.js';
import { ColumnSelect } from './column-select.js';
import { ColumnsContext } from './columns-context.js';
import { countriesToChoose } from './countries-to-choose.js';
import { countryIn } from './country-words.js';
import { attendanceMeanings, codeIn, codeMeanings, guessAttendance } from './guesses.js';
import { TextFields } from './text-fields.js';
import type { TypedAttendance } from './typed-attendance.js';

interface ColumnsFormProps {
  survey: SurveyedRecords;
  /** Of the training. */
  country: string;
  check: { error: Error | null; isPending: boolean; mutate: (typed: TypedAttendance) => void };
  /** What is said now is not what was checked. */
  onChanged: () => void;
}

/** What the columns of a file mean, as far as who attended is concerned; it is sent to be checked. */
export function ColumnsForm({ survey, country, check, onChanged }: ColumnsFormProps) {
  const { formatMessage, locale } = useIntl();
  const rows = survey.rows - survey.unreadable;
  const columns = columnsIn(survey);
  const kinds = organisationKinds.map((value) => ({ value, label: formatMessage({ id: `organisation.${value}` }) }));
  const countries = countriesToChoose(columns, country, locale);
  const codes = countries.map(({ value }) => value);
  const known = {
    kindIn: (text: string) => codeIn(text, kinds),
    countryIn: (text: string) => countryIn(text, codes),
    country,
  };
  // What is typed begins once: it is guessed from the file.
  const [typed] = useState(() => guessAttendance(columns, rows, known));
  const checked = useCheckedForm<FieldValues>({ ...typed });
  const { form, propsOf } = checked;
  useEffect(() => {
    const watching = form.watch(onChanged);
    return () => watching.unsubscribe();
  }, [form, onChanged]);
  return (
    <ColumnsContext value={{ checked, columns, rows }}>
      <Form
        {...propsOf(
          check,
          form.handleSubmit((values) => check.mutate(values as TypedAttendance)),
        )}
        act={<FormattedMessage id="act.check-file" />}
      >
        <Group
          legend={<FormattedMessage id="attendance-import.reference" />}
          hint={<FormattedMessage id="attendance-import.reference.hint" />}
        >
          <ColumnSelect name="reference.from" label={<FormattedMessage id="attendance-import.reference.from" />} />
        </Group>
        <TextFields
          path="attended"
          choices={[
            { value: 'yes', label: formatMessage({ id: 'attendance-import.attended.yes' }) },
            { value: 'no', label: formatMessage({ id: 'attendance-import.attended.no' }) },
          ]}
          meaningsOf={(column) => attendanceMeanings(column, rows)}
        />
        <Group
          legend={<FormattedMessage id="attendance-import.hours" />}
          hint={<FormattedMessage id="attendance-import.hours.hint" />}
        >
          <ColumnSelect
            name="hours.from"
            label={<FormattedMessage id="attendance-import.hours.from" />}
            none={formatMessage({ id: 'attendance-import.hours.none' })}
          />
        </Group>
        <TextFields path="kind" choices={kinds} meaningsOf={(column) => codeMeanings(column, known.kindIn)} canBeSame />
        <TextFields
          path="country"
          choices={countries}
          meaningsOf={(column) => codeMeanings(column, known.countryIn)}
          canBeSame
        />
      </Form>
    </ColumnsContext>
  );
}
