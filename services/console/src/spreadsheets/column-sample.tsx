import { FormattedMessage } from 'react-intl';
import type { Column } from './columns.js';

/** What stands in a column in the first rows, and in how many rows there is anything. */
export function ColumnSample({ column: { sample, filled } }: { column: Column }) {
  const texts = sample.map((text) => text.trim() || '–').join(' · ');
  return <FormattedMessage id="import.column.sample" values={{ texts, filled }} />;
}
