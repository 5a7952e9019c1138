import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { errorFileAddress, type ImportDetails, importQueries, isUnderWay } from '../api/imports.js';
import recordClasses from '../records/records.module.css';
import { Meter } from '../shell/meter.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import { wholeNumber } from '../texts/numbers.js';
import linkClasses from '../theme/link-button.module.css';
import { ApplyForm } from './apply-form.js';
import { ImportProblem } from './import-problem.js';
import classes from './imports.module.css';
import { outcomeOf, outcomeWords } from '../spreadsheets/outcome.js';
import { RefusedRows } from './refused-rows.js';
import { WhereItIs } from './where-it-is.js';

/** How an import stands: how far it is, what became of its rows, and what can be done next. */
export function Standing({ id, rows }: { id: string; rows?: number }) {
  const { data, error, refetch } = useQuery(importQueries.one(id));
  useEnd(data);
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Shape rows={3} />;
  return (
    <div className={classes.part} data-testid="import-standing" data-state={data.state} data-dry={data.dryRun}>
      {isUnderWay(data) ? <Progress of={data} rows={data.expected ?? rows} /> : <Ended of={data} />}
    </div>
  );
}

function Progress({ of, rows }: { of: ImportDetails; rows: number | undefined }) {
  const { locale } = useIntl();
  return (
    <>
      <p>
        <FormattedMessage
          id={of.dryRun ? 'import.progress.checking' : 'import.progress.importing'}
          values={{
            done: wholeNumber(of.rows, locale),
            isKnown: rows === undefined ? 'no' : 'yes',
            all: rows === undefined ? '' : wholeNumber(rows, locale),
          }}
        />
      </p>
      {rows !== undefined && <Meter part={of.rows} whole={rows} />}
      <p>
        <FormattedMessage id="import.progress.may-leave" />
      </p>
    </>
  );
}

function Ended({ of }: { of: ImportDetails }) {
  const intl = useIntl();
  const count = (number: number) => wholeNumber(number, intl.locale);
  return (
    <>
      <Notice kind={outcomeOf(of).kind}>
        <p>{outcomeWords(of, intl)}</p>
        {of.problem && <ImportProblem problem={of.problem} />}
      </Notice>
      <p className={recordClasses.facts}>
        {(['accepted', 'refused', 'repeated', 'skipped'] as const).map((state) => (
          <span key={state}>
            <FormattedMessage id={`import.count.${state}`} values={{ rows: of[state], text: count(of[state]) }} />
          </span>
        ))}
      </p>
      {of.dryRun && of.state === 'done' && of.accepted > 0 && <ApplyForm of={of} />}
      {!of.dryRun && of.accepted + of.repeated > 0 && of.state === 'done' && <WhereItIs of={of} />}
      {of.refused > 0 && (
        <>
          <RefusedRows of={of} />
          <p>
            <FormattedMessage id="import.mend" />
          </p>
          <div>
            <a className={linkClasses.button} href={errorFileAddress(of.id)} download>
              <FormattedMessage id="import.error-file" />
            </a>
          </div>
        </>
      )}
    </>
  );
}

/** Says when it has ended, and has everything read anew that it may have changed. */
function useEnd(of: ImportDetails | undefined): void {
  const intl = useIntl();
  const client = useQueryClient();
  const was = useRef(false);
  const goesOn = of !== undefined && isUnderWay(of);
  useEffect(() => {
    const hasEnded = was.current && of !== undefined && !goesOn;
    was.current = goesOn;
    if (!hasEnded) return;
    say(outcomeWords(of, intl));
    if (of.dryRun) return;
    for (const stale of ['pilots', 'participants', 'milestones', 'expenditure', 'history'])
      void client.invalidateQueries({ queryKey: [stale] });
  }, [goesOn, of, client, intl]);
}
