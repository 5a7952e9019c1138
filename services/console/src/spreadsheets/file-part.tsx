import { NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { RefusalWords } from '../forms/refusal-words.js';
import recordClasses from '../records/records.module.css';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { wholeNumber } from '../texts/numbers.js';
import { encodings } from './encodings.js';
import { FileChoice } from './file-choice.js';
import { NoTable } from './read-file.js';
import { SampleTable } from './sample-table.js';
import type { Table, useTable } from './use-table.js';

interface FilePartProps {
  reading: Pick<ReturnType<typeof useTable>, 'mutate' | 'isPending' | 'error'>;
  table: Table | undefined;
  /** Whether objects, one a line, are read too. */
  withObjects?: boolean;
}

/** The file: which one, and how it was read. */
export function FilePart({ reading, table, withObjects = false }: FilePartProps) {
  return (
    <Section title={<FormattedMessage id="import.step.file" />}>
      <FileChoice withObjects={withObjects} onChosen={(file) => reading.mutate({ file })} />
      {reading.isPending && (
        <p role="status">
          <FormattedMessage id="import.reading-file" />
        </p>
      )}
      {reading.error && (
        <div role="alert">
          <Notice kind="problem">
            {reading.error instanceof NoTable ? (
              <p>
                <FormattedMessage id={`import.no-table.${reading.error.kind}`} />
              </p>
            ) : (
              <RefusalWords error={reading.error} />
            )}
          </Notice>
        </div>
      )}
      {table && !reading.isPending && <WhatIsInIt reading={reading} table={table} />}
    </Section>
  );
}

function WhatIsInIt({ reading, table }: { reading: FilePartProps['reading']; table: Table }) {
  const { locale, formatMessage } = useIntl();
  const { file, survey, encoding } = table;
  const isOneColumn = survey.columns.length < 2;
  return (
    <>
      <p className={recordClasses.facts} role="status">
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
        <FormattedMessage
          id="import.file.facts"
          values={{
            rows: survey.rows,
            rowsText: wholeNumber(survey.rows, locale),
            columns: survey.columns.length,
          }}
        />
      </p>
      {encoding && (
        <>
          <Notice kind="care">
            <FormattedMessage id="import.encoding.why" />
          </Notice>
          <NativeSelect
            id="encoding"
            label={<FormattedMessage id="import.encoding" />}
            value={encoding}
            onChange={({ target }) =>
              reading.mutate({ file, encoding: encodings.find((each) => each === target.value) ?? encoding })
            }
            data={encodings.map((value) => ({ value, label: formatMessage({ id: `import.encoding.${value}` }) }))}
          />
        </>
      )}
      {survey.rows === 0 && (
        <Notice kind="problem">
          <FormattedMessage id="import.no-rows" />
        </Notice>
      )}
      {isOneColumn && (
        <Notice kind="care">
          <FormattedMessage id="import.one-column" />
        </Notice>
      )}
      {survey.unreadable > 0 && (
        <Notice kind="care">
          <FormattedMessage id="import.unreadable" values={{ rows: survey.unreadable }} />
        </Notice>
      )}
      {survey.sample.length > 0 && <SampleTable survey={survey} />}
    </>
  );
}
