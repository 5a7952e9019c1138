import { FormattedMessage } from 'react-intl';
import type { Figure } from '@integras/contracts';
import { useFigureWords, type Written } from './figure-words.js';
import { HiddenMark } from './hidden-mark.js';
import { NumberCell, ScrollTable } from './scroll-table.js';

interface FigureTableProps {
  caption: string;
  rowHead: string;
  rows: readonly { figure: Figure; name: string }[];
  definition: Written;
  /** The figures are of a release. */
  isReleased?: boolean;
}

/** Figures as rows and columns: what every chart can be turned into. */
export function FigureTable({ caption, rowHead, rows, definition, isReleased }: FigureTableProps) {
  const words = useFigureWords(definition);
  const hasIntervals = rows.some(({ figure }) => figure.interval && !figure.hidden);
  return (
    <ScrollTable
      caption={caption}
      heads={[
        { text: rowHead },
        { text: <FormattedMessage id="table.value" />, isNumber: true },
        ...(hasIntervals ? [{ text: <FormattedMessage id="table.interval" />, isNumber: true }] : []),
        { text: <FormattedMessage id="table.basis" /> },
      ]}
    >
      {rows.map(({ figure, name }) => {
        const { value, interval, basis } = words(figure);
        return (
          <tr key={figure.key}>
            <th scope="row">{name}</th>
            <NumberCell>{figure.hidden ? <HiddenMark figure={figure} isReleased={isReleased} /> : value}</NumberCell>
            {hasIntervals && <NumberCell>{interval ?? ''}</NumberCell>}
            <td>{basis}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
