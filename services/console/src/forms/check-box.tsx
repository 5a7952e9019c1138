import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import classes from './check-box.module.css';

/** Yes or no, with its words as part of the target. */
export function CheckBox({ label, value, field }: { label: ReactNode; value?: string; field: UseFormRegisterReturn }) {
  return (
    <label className={classes.check}>
      <input type="checkbox" {...(value !== undefined && { value })} {...field} />
      <span>{label}</span>
    </label>
  );
}
