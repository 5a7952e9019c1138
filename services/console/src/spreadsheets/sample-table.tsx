import { useIntl } from 'react-intl';
import type { Survey } from '../api/imports.js';
import { ScrollTable } from '../figures/scroll-table.js';
import classes from './spreadsheets.module.css';

/** The first rows of a file, as they were read. */
export function SampleTable({ survey: { columns, sample } }: { survey: Survey }) {
  const { formatMessage } = useIntl();
  return (
    <ScrollTable
      caption={formatMessage({ id: 'import.sample' })}
      heads={columns.map(({ name }) => ({ text: name || '–' }))}
    >
      {sample.map((cells, row) => (
        // Rows and cells are told from others by their place.
        <tr key={row}>
          {cells.map((cell, at) => (
            <td key={at} className={classes.cell}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
