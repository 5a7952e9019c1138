import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import type { TextId } from '../texts/texts.js';
import classes from './knowledge.module.css';

/** Pilots that somebody may not read are only counted. */
export function PilotLinks({ ids, text }: { ids: readonly string[]; text: TextId }) {
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
