import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { addDays, type Day, writtenDay } from '../../texts/days.js';
import { DayInput } from '../../forms/day-input.js';
import { Icon } from '../../shell/icons.js';
import classes from './day-field.module.css';

interface DayFieldProps {
  legend: ReactNode;
  value: Day;
  onChange: (day: Day) => void;
  today: Day;
  error: string | undefined;
}

/** A day of the last days: the two that are meant most are one touch away. */
export function DayField({ legend, value, onChange, today, error }: DayFieldProps) {
  const { locale } = useIntl();
  const yesterday = addDays(today, -1);
  const [isOther, setIsOther] = useState(value !== today && value !== yesterday);
  const near = [
    { day: today, text: <FormattedMessage id="day.today" /> },
    { day: yesterday, text: <FormattedMessage id="day.yesterday" /> },
  ];

  return (
    <fieldset className={classes.field}>
      <legend>{legend}</legend>
      <div className={classes.choices}>
        {near.map(({ day, text }) => (
          <label key={day} className={classes.choice}>
            <input
              type="radio"
              name="day-choice"
              checked={!isOther && value === day}
              onChange={() => {
                setIsOther(false);
                onChange(day);
              }}
            />
            <span>
              <b>
                <Icon name="check" size={18} /> {text}
              </b>
              <small>{writtenDay(day, locale)}</small>
            </span>
          </label>
        ))}
        <label className={classes.choice}>
          <input type="radio" name="day-choice" checked={isOther} onChange={() => setIsOther(true)} />
          <span>
            <b>
              <Icon name="check" size={18} /> <FormattedMessage id="day.other" />
            </b>
          </span>
        </label>
      </div>
      {isOther && (
        <DayInput
          label={<FormattedMessage id="day.which" />}
          value={value}
          onChange={onChange}
          max={today}
          error={error}
        />
      )}
    </fieldset>
  );
}
