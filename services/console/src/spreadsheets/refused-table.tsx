import { FormattedMessage, useIntl } from 'react-intl';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { wholeNumber } from '../texts/numbers.js';
import classes from './spreadsheets.module.css';

/** Why a row is refused, in words; `lang` where they are not those of the page. */
export interface Reason {
  text: string;
  lang?: 'en' | undefined;
  /** What it is about, where the words do not say it. */
  about?: string;
}

export interface Refused {
  /** Counted from 1, beneath the heading. */
  row: number;
  reasons: readonly Reason[];
  /** What stood in it; absent once that is not kept any more. */
  cells?: readonly string[] | undefined;
}

/** The rows that were refused, each with why and what stood in it. */
export function RefusedTable({ rows, heading }: { rows: readonly Refused[]; heading: readonly string[] }) {
  const { formatMessage, locale } = useIntl();
  const shown = rows.some(({ cells }) => cells) ? heading : [];
  return (
    <ScrollTable
      caption={formatMessage({ id: 'import.refused-rows' })}
      isLong
      heads={[
        { text: <FormattedMessage id="import.row" />, isNumber: true },
        { text: <FormattedMessage id="import.why" /> },
        ...shown.map((name) => ({ text: name || '–' })),
      ]}
    >
      {rows.map(({ row, reasons, cells }) => (
        <tr key={row}>
          <NumberCell>{wholeNumber(row, locale)}</NumberCell>
          <td className={classes.reasons}>
            <ul>
              {reasons.map(({ text, lang, about }) => (
                <li key={`${about} ${text}`}>
                  {about !== undefined && `${about}: `}
                  <span lang={lang}>{text}</span>
                </li>
              ))}
            </ul>
          </td>
          {shown.map((_, at) => (
            // A cell is told from others by its place.
            <td key={at} className={classes.cell}>
              {cells?.[at] ?? ''}
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
