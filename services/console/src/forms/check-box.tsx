import type { ComponentProps, ReactNode } from 'react';
import classes from './check-box.module.css';

interface CheckBoxProps {
  label: ReactNode;
  value?: string;
  /** As a form registers it, or held by whoever shows it. */
  field: ComponentProps<'input'>;
}

/** Yes or no, with its words as part of the target. */
export function CheckBox({ label, value, field }: CheckBoxProps) {
  return (
    <label className={classes.check}>
      <input type="checkbox" {...(value !== undefined && { value })} {...field} />
      <span>{label}</span>
    </label>
  );
}
