import type { ReactNode } from 'react';
import type { Day } from '../texts/days.js';
import classes from './day-input.module.css';

interface DayInputProps {
  /** Of the field, as mistakes name it. */
  id?: string;
  label: ReactNode;
  value: Day;
  onChange: (day: Day) => void;
  max?: Day;
  error: string | undefined;
}

/** A day in the device's own picker. */
export function DayInput({ id = 'day', label, value, onChange, max, error }: DayInputProps) {
  return (
    <div className={classes.input}>
      <label htmlFor={id}>{label}</label>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <input
        id={id}
        type="date"
        value={value}
        max={max}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
