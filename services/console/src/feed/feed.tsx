import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { CountryMark } from '../charts/marker.js';
import { countryOf, type News, newsId, newsTime, pilotOf } from '../live/frames.js';
import { useNews } from '../live/live-context.js';
import { wholeNumber } from '../texts/numbers.js';
import classes from './feed.module.css';
import { NewsSentence } from './news-sentence.js';
import { useHeld } from './use-held.js';

/** What happens, the latest first. It grows behind a button while somebody reads it. */
export function Feed({ pilots }: { pilots?: readonly string[] }) {
  const { locale } = useIntl();
  const [opened] = useState(() => Date.now());
  const news = useNews().filter((each) => !pilots || pilots.includes(pilotOf(each) ?? ''));
  const { shown, fresh, showFresh, hold, onScroll } = useHeld(news);

  return (
    <section className={classes.feed} aria-labelledby="feed" {...hold}>
      <div className={classes.head}>
        <h2 id="feed" className={classes.title}>
          <FormattedMessage id="feed.title" />
        </h2>
        {fresh > 0 && (
          <Button size="compact-md" onClick={showFresh}>
            <FormattedMessage id="feed.fresh" values={{ count: fresh, countText: wholeNumber(fresh, locale) }} />
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={classes.none}>
          <FormattedMessage id="feed.none" values={{ time: <FormattedTime value={opened} /> }} />
        </p>
      ) : (
        // The list scrolls, so it has to be reachable by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ol className={classes.list} tabIndex={0} aria-labelledby="feed" onScroll={onScroll}>
          {shown.map((each) => (
            <li key={newsId(each)}>
              <Item news={each} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Item({ news }: { news: News }) {
  const pilots = useQuery(queries.pilots());
  const of = pilots.data?.find(({ id }) => id === pilotOf(news));
  const country = countryOf(news);
  return (
    <>
      {country ? <CountryMark country={country} /> : <span className={classes.gap} />}
      <div>
        <p>
          <NewsSentence news={news} />
        </p>
        {of && (
          <p className={classes.where}>
            <FormattedMessage id="pilot.where" values={{ pilot: of.title, place: of.territoryName }} />
          </p>
        )}
      </div>
      <time className={classes.when} dateTime={newsTime(news)}>
        <FormattedTime value={newsTime(news)} />
      </time>
    </>
  );
}
