import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ImportDetails, importQueries, type RefusedRow } from '../api/imports.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { wholeNumber } from '../texts/numbers.js';
import classes from './imports.module.css';
import { rowReason } from './row-reasons.js';
import { namedPart } from './field-words.js';

/** The rows that were refused, each with why and what stood in it. */
export function RefusedRows({ of }: { of: ImportDetails }) {
  const { formatMessage } = useIntl();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(importQueries.refusedRows(of));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Shape rows={3} />;
  const rows = data.pages.flatMap(({ items }) => items);
  const heading = rows.some(({ cells }) => cells) ? (of.heading ?? []) : [];
  return (
    <>
      <ScrollTable
        caption={formatMessage({ id: 'import.refused-rows' })}
        isLong
        heads={[
          { text: <FormattedMessage id="import.row" />, isNumber: true },
          { text: <FormattedMessage id="import.why" /> },
          ...heading.map((name) => ({ text: name || '–' })),
        ]}
      >
        {rows.map((row) => (
          <Row key={row.row} row={row} columns={heading.length} />
        ))}
      </ScrollTable>
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()}>
            <FormattedMessage id="act.more-rows" />
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ row: { row, errors = [], cells }, columns }: { row: RefusedRow; columns: number }) {
  const intl = useIntl();
  return (
    <tr>
      <NumberCell>{wholeNumber(row, intl.locale)}</NumberCell>
      <td className={classes.reasons}>
        <ul>
          {errors.map(({ field, reason }) => {
            const words = rowReason(reason, intl);
            return (
              <li key={`${field} ${reason}`}>
                {field !== '' && `${namedPart(field, intl.formatMessage)}: `}
                <span lang={words === undefined ? 'en' : undefined}>{words ?? reason}</span>
              </li>
            );
          })}
        </ul>
      </td>
      {Array.from({ length: columns }, (_, at) => (
        <td key={at} className={classes.cell}>
          {cells?.[at] ?? ''}
        </td>
      ))}
    </tr>
  );
}
