import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Section } from '../shell/section.js';
import { FilePart } from '../spreadsheets/file-part.js';
import { readRecords } from '../spreadsheets/read-records.js';
import { type SurveyedRecords, surveyRecords } from '../spreadsheets/survey-records.js';
import { type Table, useTable } from '../spreadsheets/use-table.js';
import { ColumnsForm } from './columns-form.js';
import { ReportPart } from './report-part.js';
import { useImport } from './use-import.js';

interface ImportPartsProps {
  session: string;
  /** Of the training. */
  country: string;
}

/** A file on its way in: what is in it, what its columns mean, what would become of it, and then for good. */
export function ImportParts({ session, country }: ImportPartsProps) {
  const [table, setTable] = useState<Table<SurveyedRecords>>();
  const read = useRef(0);
  const { check, apply, forget } = useImport(session, table?.survey.records);
  const reading = useTable(
    async (file) => surveyRecords(await readRecords(file)),
    (chosen) => {
      read.current += 1;
      setTable(chosen);
      forget();
    },
  );
  const isTable = table !== undefined && table.survey.rows > 0;
  return (
    <>
      <p>
        <FormattedMessage id="attendance-import.hint" />
      </p>
      <FilePart reading={reading} table={table} />
      {isTable && (
        <Section title={<FormattedMessage id="import.step.mapping" />}>
          <ColumnsForm key={read.current} survey={table.survey} country={country} check={check} onChanged={forget} />
        </Section>
      )}
      {isTable && check.data && (
        <ReportPart session={session} records={table.survey.records} tried={check.data} apply={apply} />
      )}
    </>
  );
}
