import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SwotItem } from '../api/analyses.js';
import { queries } from '../api/queries.js';
import { Markdown } from '../markdown/markdown.js';
import type { TextId } from '../texts/texts.js';
import classes from './analyses.module.css';

/** What an item says, how much it weighs, where it was found, and the pilots that work on it. */
export function ItemWords({ item: { text, topic, weight, source, pilots = [] } }: { item: SwotItem }) {
  const { locale } = useIntl();
  return (
    <>
      <Markdown texts={text} locale={locale} />
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`topic.${topic}`} />
        </span>
        <span>
          <FormattedMessage id="item.weight.of" values={{ weight }} />
        </span>
        {source !== undefined && (
          <span>
            <FormattedMessage id="item.source.of" values={{ source }} />
          </span>
        )}
      </p>
      {pilots.length > 0 && <PilotLinks ids={pilots} />}
    </>
  );
}

/** Pilots that somebody may not read are only counted. */
export function PilotLinks({ ids, text = 'item.pilots' }: { ids: readonly string[]; text?: TextId }) {
  const { data } = useQuery(queries.pilots());
  const known = data?.filter(({ id }) => ids.includes(id)) ?? [];
  return (
    <p className={classes.facts}>
      <FormattedMessage id={text} values={{ count: ids.length }} />
      {known.map(({ id, title }) => (
        <Link key={id} to="/app/pilots/$pilot/plan" params={{ pilot: id }}>
          {title}
        </Link>
      ))}
    </p>
  );
}
