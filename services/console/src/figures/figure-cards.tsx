import { type CSSProperties, type ReactNode, useId } from 'react';
import classes from './figure-cards.module.css';

interface FigureCardsProps {
  label: string;
  count: number;
  children: ReactNode;
}

const mostInRow = 5;

/** Figures in rows that are equally long, as far as their number allows. */
export function FigureCards({ label, count, children }: FigureCardsProps) {
  const id = useId();
  const columns = Math.ceil(count / Math.ceil(count / mostInRow));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="spoken">
        {label}
      </h2>
      <div className={classes.cards} style={{ '--columns': columns } as CSSProperties}>
        {children}
      </div>
    </section>
  );
}
