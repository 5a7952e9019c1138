import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import { reportAddress } from '../api/recommendations.js';
import { DayInput } from '../forms/day-input.js';
import { Section } from '../shell/section.js';
import { dayIn } from '../texts/days.js';
import { useLanguage } from '../texts/texts.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from './recommendations.module.css';

/** The final report as known at the end of a day; of a day that has not ended it says so. */
export function ReportChoice() {
  const { locale } = useLanguage();
  const projects = useQuery(queries.projects());
  const [day, setDay] = useState(() => dayIn(new Date()));
  const project = projects.data?.[0];
  if (!project) return null;
  return (
    <Section title={<FormattedMessage id="report.title" />}>
      <p>
        <FormattedMessage id="report.lead" />
      </p>
      <div className={classes.report}>
        <DayInput
          id="report-day"
          label={<FormattedMessage id="report.day" />}
          value={day}
          onChange={setDay}
          max={dayIn(new Date())}
          error={undefined}
        />
        <a
          className={buttonClasses.button}
          href={reportAddress(project.id, day, locale, 'html')}
          target="_blank"
          rel="noreferrer"
        >
          <FormattedMessage id="report.read" />
        </a>
        <a className={buttonClasses.button} href={reportAddress(project.id, day, locale, 'pdf')}>
          <FormattedMessage id="report.pdf" />
        </a>
      </div>
    </Section>
  );
}
