import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../knowledge/knowledge.module.css';
import { queries } from '../api/queries.js';
import { mayWriteSomewhere } from '../api/rights.js';
import { KnowledgeParts } from '../knowledge/parts.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import { PracticeFacts } from './practice-facts.js';

const typingMs = 300;

/** Good practices, found by their words. */
export function PracticesPage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, typingMs);
  const { data, error, refetch } = useQuery({ ...queries.practices(asked), placeholderData: keepPreviousData });
  return (
    <Page
      title={formatMessage({ id: 'practices.title' })}
      lead={<FormattedMessage id="practices.lead" />}
      acts={
        mayWriteSomewhere(grants) && (
          <Link to="/app/practices/new" className={buttonClasses.button}>
            <FormattedMessage id="act.draft-practice" />
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
          <FormattedMessage id="practices.none" />
        </Notice>
      )}
      {data && data.length > 0 && (
        <ul className={classes.list}>
          {data.map((practice) => (
            <li key={practice.id} className={classes.row}>
              <h2>
                <Link to="/app/practices/$id" params={{ id: practice.id }}>
                  {inLanguage(practice.title, locale)}
                </Link>
              </h2>
              <PracticeFacts practice={practice} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
