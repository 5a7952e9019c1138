import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayWriteSomewhere } from '../api/rights.js';
import { KnowledgeParts } from '../knowledge/parts.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import classes from './recommendations.module.css';
import { ReportChoice } from './report-choice.js';
import { Standing } from './standing.js';

const typingMs = 300;

/** What the project recommends, found by its words, and the report that is made of it. */
export function RecommendationsPage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, typingMs);
  const { data, error, refetch } = useQuery({
    ...queries.recommendations(asked),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={formatMessage({ id: 'recommendations.title' })}
      acts={
        mayWriteSomewhere(grants) && (
          <Link to="/app/recommendations/new" className={buttonClasses.button}>
            <FormattedMessage id="act.draft-recommendation" />
          </Link>
        )
      }
    >
      <KnowledgeParts />
      <TextInput
        type="search"
        label={<FormattedMessage id="recommendations.search" />}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="recommendations.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((recommendation) => (
            <li key={recommendation.id} className={classes.row}>
              <h2>
                <Link to="/app/recommendations/$id" params={{ id: recommendation.id }}>
                  {inLanguage(recommendation.title, locale)}
                </Link>
              </h2>
              <Standing of={recommendation} />
            </li>
          ))}
        </ul>
      )}
      <ReportChoice />
    </Page>
  );
}
