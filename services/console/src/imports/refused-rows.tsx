import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ImportDetails, importQueries } from '../api/imports.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { RefusedTable } from '../spreadsheets/refused-table.js';
import { namedPart } from './field-words.js';
import { rowReason } from './row-reasons.js';

/** The rows that were refused, each with why and what stood in it. */
export function RefusedRows({ of }: { of: ImportDetails }) {
  const intl = useIntl();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(importQueries.refusedRows(of));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Shape rows={3} />;
  const rows = data.pages
    .flatMap(({ items }) => items)
    .map(({ row, cells, errors = [] }) => ({
      row,
      cells,
      reasons: errors.map(({ field, reason }) => {
        const words = rowReason(reason, intl);
        return {
          text: words ?? reason,
          lang: words === undefined ? ('en' as const) : undefined,
          ...(field !== '' && { about: namedPart(field, intl.formatMessage) }),
        };
      }),
    }));
  return (
    <>
      <RefusedTable rows={rows} heading={of.heading ?? []} />
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
