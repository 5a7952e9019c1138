import { FormattedMessage } from 'react-intl';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import { useFigureWords } from './figure-words.js';
import classes from './figure-table.module.css';

interface FigureTableProps {
  caption: string;
  rowHead: string;
  rows: readonly { figure: Figure; name: string }[];
  definition: Definition;
}

/** Figures as rows and columns: what every chart can be turned into. */
export function FigureTable({ caption, rowHead, rows, definition }: FigureTableProps) {
  const words = useFigureWords(definition);
  const hasIntervals = rows.some(({ figure }) => figure.interval && !figure.hidden);
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            <th scope="col" className={classes.number}>
              <FormattedMessage id="table.value" />
            </th>
            {hasIntervals && (
              <th scope="col" className={classes.number}>
                <FormattedMessage id="table.interval" />
              </th>
            )}
            <th scope="col">
              <FormattedMessage id="table.basis" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ figure, name }) => {
            const { value, interval, basis } = words(figure);
            return (
              <tr key={figure.key}>
                <th scope="row">{name}</th>
                <td className={classes.number}>{value}</td>
                {hasIntervals && <td className={classes.number}>{interval ?? ''}</td>}
                <td>{basis}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
