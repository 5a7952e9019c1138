import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { Section } from '../shell/section.js';
import { inLanguage } from '../texts/names.js';
import classes from '../trainings/trainings.module.css';

/** What one is asked now, and what was answered. */
export function MyQuestions({ link }: { link: string }) {
  const { locale } = useIntl();
  const { data } = useQuery(queries.myAssessments(link));
  if (!data || data.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="answer.asked" />}>
      <ul className={classes.list}>
        {data.map(({ questionSet, moment, state, title }) => (
          <li key={`${questionSet} ${moment}`} className={classes.row}>
            <h3>
              {state === 'open' ? (
                <Link to="/my-registration/$link/questions/$set/$moment" params={{ link, set: questionSet, moment }}>
                  {inLanguage(title, locale)}
                </Link>
              ) : (
                inLanguage(title, locale)
              )}
            </h3>
            <p className={classes.facts}>
              <FormattedMessage id={`moment.${moment}`} />
              <FormattedMessage id={`answer.state.${state}`} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
