import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportedAttendance } from '../api/attendance-imports.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import type { Records } from '../spreadsheets/read-records.js';
import { wholeNumber } from '../texts/numbers.js';
import linkClasses from '../theme/link-button.module.css';
import { refusedRows } from './refusals.js';
import { Report } from './report.js';
import type { Tried } from './use-import.js';

interface ReportPartProps {
  session: string;
  records: Records;
  tried: Tried;
  apply: {
    data: ImportedAttendance | undefined;
    error: Error | null;
    isPending: boolean;
    mutate: (tried: Tried) => void;
  };
}

/** What would become of a file, and then what became of it. */
export function ReportPart({ session, records, tried, apply }: ReportPartProps) {
  const intl = useIntl();
  const report = apply.data ?? tried.report;
  const refused = refusedRows(report.errors, { records, typed: tried.typed, rowOf: tried.file.rowOf }, intl);
  return (
    <Section title={<FormattedMessage id="import.step.check" />}>
      {apply.error && (
        <div role="alert">
          <Notice kind="problem">
            <RefusalWords error={apply.error} />
          </Notice>
        </div>
      )}
      <Report
        of={report}
        refused={refused}
        heading={records.heading}
        next={
          <div>
            {report.dryRun && report.accepted > 0 && (
              <Button
                variant="filled"
                size="lg"
                aria-disabled={apply.isPending}
                onClick={() => apply.isPending || apply.mutate(tried)}
              >
                {apply.isPending ? (
                  <FormattedMessage id="form.sending" />
                ) : (
                  <FormattedMessage
                    id="act.import-rows"
                    values={{ rows: report.accepted, text: wholeNumber(report.accepted, intl.locale) }}
                  />
                )}
              </Button>
            )}
            {!report.dryRun && (
              <Link to="/app/sessions/$session" params={{ session }} className={linkClasses.button}>
                <FormattedMessage id="wall.back" />
              </Link>
            )}
          </div>
        }
      />
    </Section>
  );
}
