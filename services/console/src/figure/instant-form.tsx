import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import dayClasses from '../forms/day-input.module.css';
import { inputOf, instantOf } from './instant.js';
import classes from './instant-form.module.css';

interface InstantFormProps {
  label: ReactNode;
  /** The act that the button names. */
  act: ReactNode;
  value: string | undefined;
  onChoose: (instant: string) => void;
}

/** A day and a time in the device's own picker, and what to do with them. */
export function InstantForm({ label, act, value, onChoose }: InstantFormProps) {
  const id = useId();
  const [input, setInput] = useState(value === undefined ? '' : inputOf(value));
  const [isWrong, setIsWrong] = useState(false);
  const choose = () => {
    const instant = instantOf(input, new Date());
    setIsWrong(instant === undefined);
    if (instant !== undefined) onChoose(instant);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <div className={dayClasses.input}>
        <label htmlFor={id}>{label}</label>
        {isWrong && (
          <p id={`${id}-error`} className={dayClasses.error} role="alert">
            <FormattedMessage id="mistake.no-instant" />
          </p>
        )}
        <input
          id={id}
          type="datetime-local"
          step="1"
          value={input}
          max={inputOf(new Date().toISOString())}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onChange={({ target }) => setInput(target.value)}
        />
      </div>
      <Button type="submit">{act}</Button>
    </form>
  );
}
