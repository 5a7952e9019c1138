import type { ReactNode } from 'react';
import type { Mistake } from './form.js';
import classes from './group.module.css';

interface GroupProps {
  /** What the server calls it, when it can be wrong as a whole. */
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  mistake?: Mistake | undefined;
  children: ReactNode;
}

/** Fields that belong together, and what is wrong with them together. */
export function Group({ id, legend, hint, mistake, children }: GroupProps) {
  return (
    <fieldset id={id} tabIndex={id === undefined ? undefined : -1} className={classes.group}>
      <legend>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {mistake && (
        <p className={classes.mistake} lang={mistake.lang}>
          {mistake.text}
        </p>
      )}
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}
