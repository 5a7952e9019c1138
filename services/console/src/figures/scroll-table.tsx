import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

interface ScrollTableProps {
  caption: string;
  heads: readonly { text: ReactNode; isNumber?: boolean }[];
  /** Longer than a page should be: it scrolls in itself. */
  isLong?: boolean;
  /** Its rows. */
  children: ReactNode;
}

/** A table in a box of its own, which scrolls where it is too broad and can be reached by keys. */
export function ScrollTable({ caption, heads, isLong, children }: ScrollTableProps) {
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0} data-long={isLong ? '' : undefined}>
      <table className={classes.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ text, isNumber }, column) => (
              // A column is told from others by its place.
              <th key={column} scope="col" className={isNumber ? classes.number : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A cell with a number in it. */
export function NumberCell({ children }: { children: ReactNode }) {
  return <td className={classes.number}>{children}</td>;
}
