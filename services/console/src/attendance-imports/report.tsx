import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ImportedAttendance } from '../api/attendance-imports.js';
import recordClasses from '../records/records.module.css';
import { Notice } from '../shell/notice.js';
import { outcomeOf, outcomeWords } from '../spreadsheets/outcome.js';
import { type Refused, RefusedTable } from '../spreadsheets/refused-table.js';
import { wholeNumber } from '../texts/numbers.js';

interface ReportProps {
  of: ImportedAttendance;
  refused: readonly Refused[];
  heading: readonly string[];
  /** What can be done next. */
  next: ReactNode;
}

/** What became of the rows of a file, or would. */
export function Report({ of, refused, heading, next }: ReportProps) {
  const intl = useIntl();
  const ended = { ...of, state: 'done' } as const;
  const count = (number: number) => wholeNumber(number, intl.locale);
  return (
    <>
      <Notice kind={outcomeOf(ended).kind}>{outcomeWords(ended, intl)}</Notice>
      <p className={recordClasses.facts}>
        {(['attended', 'absent', 'waiting', 'repeated'] as const)
          .filter((each) => each === 'attended' || of[each] > 0)
          .map((each) => (
            <span key={each}>
              <FormattedMessage
                id={`attendance-import.count.${each}`}
                values={{ count: of[each], text: count(of[each]) }}
              />
            </span>
          ))}
      </p>
      {next}
      {of.refused > 0 && (
        <>
          <RefusedTable rows={refused} heading={heading} />
          {refused.length < of.refused && (
            <p>
              <FormattedMessage
                id="attendance-import.first-refused"
                values={{ rows: refused.length, text: count(refused.length) }}
              />
            </p>
          )}
          <p>
            <FormattedMessage id="attendance-import.mend" />
          </p>
        </>
      )}
    </>
  );
}
