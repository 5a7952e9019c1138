import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import type { TextId } from '../texts/texts.js';
import classes from './records.module.css';

interface RecordListProps<T> {
  title: TextId;
  /** What is said when there are none. */
  none: TextId;
  query: { data: T[] | undefined; error: Error | null; refetch: () => Promise<unknown> };
  row: (record: T) => ReactNode;
  /** What can be added. */
  children?: ReactNode;
}

/** The records of one kind in a list, or why they are not there. */
export function RecordList<T extends { id: string }>({ title, none, query, row, children }: RecordListProps<T>) {
  const { data, error, refetch } = query;
  return (
    <Section title={<FormattedMessage id={title} />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id={none} />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((record) => (
            <li key={record.id} className={classes.row}>
              {row(record)}
            </li>
          ))}
        </ul>
      )}
      {data && children}
    </Section>
  );
}
