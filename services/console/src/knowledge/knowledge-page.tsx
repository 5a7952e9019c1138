import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FoundItem } from '../api/knowledge.js';
import { queries } from '../api/queries.js';
import classes from './knowledge.module.css';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { writtenDay } from '../texts/days.js';
import { useLanguage } from '../texts/texts.js';
import { KnowledgeParts } from './parts.js';

const route = getRouteApi('/app/knowledge');
const typingMs = 300;

/** Everything published, by its words; the newest of it until there are any. What is looked for is part of the address. */
export function KnowledgePage() {
  const { formatMessage } = useIntl();
  const { locale } = useLanguage();
  const navigate = route.useNavigate();
  const { q = '' } = route.useSearch();
  const [words, setWords] = useState(q);
  const [asked] = useDebouncedValue(words.trim(), typingMs);
  useEffect(() => {
    void navigate({ search: asked === '' ? {} : { q: asked }, replace: true });
  }, [asked, navigate]);
  const { data, error, refetch } = useQuery({
    ...queries.found(asked, locale),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={formatMessage({ id: 'knowledge.title' })} lead={<FormattedMessage id="knowledge.lead" />}>
      <KnowledgeParts />
      <TextInput
        type="search"
        label={<FormattedMessage id="knowledge.search" />}
        description={<FormattedMessage id="knowledge.search.hint" />}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {asked !== '' && data && (
        <p role="status">
          <FormattedMessage id="knowledge.found" values={{ count: data.length }} />
        </p>
      )}
      {asked !== '' && data?.length === 0 && (
        <Notice kind="notice">
          <FormattedMessage id="knowledge.nothing" />
        </Notice>
      )}
      {asked === '' && data && data.length > 0 && (
        <p>
          <FormattedMessage id="knowledge.newest" />
        </p>
      )}
      {data && data.length > 0 && (
        <ol className={classes.list}>
          {data.map((item) => (
            <Found key={item.id} item={item} />
          ))}
        </ol>
      )}
    </Page>
  );
}

const addresses = {
  analysis: '/app/analyses/$id',
  practice: '/app/practices/$id',
  recommendation: '/app/recommendations/$id',
  initiative: '/app/initiatives/$id',
} as const;

function Found({ item: { kind, id, title, language, publishedAt, excerpt } }: { item: FoundItem }) {
  const { locale } = useIntl();
  return (
    <li className={classes.row}>
      <h2 lang={language}>
        <Link to={addresses[kind]} params={{ id }}>
          {title}
        </Link>
      </h2>
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`knowledge.kind.${kind}`} />
        </span>
        <span>
          <FormattedMessage
            id={kind === 'initiative' ? 'knowledge.followed' : 'knowledge.published'}
            values={{ day: writtenDay(publishedAt.slice(0, 10), locale) }}
          />
        </span>
      </p>
      {excerpt.length > 0 && (
        <p lang={language}>
          {excerpt.map(({ text, found }, place) =>
            // A piece is told from others by its place.
            found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </p>
      )}
    </li>
  );
}
