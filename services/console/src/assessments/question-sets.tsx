import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import type { Scheme } from '../api/trainings.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { inLanguage, languageName } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from '../trainings/trainings.module.css';

/** What is asked before and after a training. */
export function QuestionSets({ scheme, organises }: { scheme: Scheme; organises: boolean }) {
  const { locale, formatList } = useIntl();
  const { data, error, refetch } = useQuery(queries.questionSets(scheme.id));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data || (data.length === 0 && !organises)) return null;
  return (
    <Section
      title={<FormattedMessage id="questions.title" />}
      acts={
        organises &&
        scheme.state === 'open' && (
          <Link to="/app/trainings/$scheme/questions" params={{ scheme: scheme.id }} className={buttonClasses.button}>
            <FormattedMessage id="act.write-questions" />
          </Link>
        )
      }
    >
      {data.length === 0 && (
        <p>
          <FormattedMessage id="questions.none" />
        </p>
      )}
      <ul className={classes.list}>
        {data.map(({ id, title, questions, version, offered }) => (
          <li key={id} className={classes.row}>
            <h3>
              <Link to="/app/question-sets/$set" params={{ set: id }}>
                {inLanguage(title, locale)}
              </Link>
            </h3>
            <p className={classes.facts}>
              <span>
                <FormattedMessage id="questions.facts" values={{ count: questions.length, version }} />
              </span>
              {offered.length > 0 && (
                <span>
                  <FormattedMessage
                    id="questions.offered"
                    values={{ languages: formatList(offered.map((language) => languageName(language, locale))) }}
                  />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
