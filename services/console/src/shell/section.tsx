import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: ReactNode;
  /** Beside the heading. */
  acts?: ReactNode;
  children: ReactNode;
}

/** A part of a page on ground of its own, under its heading. */
export function Section({ title, acts, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {acts}
      </div>
      {children}
    </section>
  );
}
