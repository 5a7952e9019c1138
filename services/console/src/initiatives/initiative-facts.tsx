import { FormattedMessage, useIntl } from 'react-intl';
import type { Initiative } from '../api/initiatives.js';
import { usePlaceName } from '../knowledge/use-place-name.js';
import classes from '../records/records.module.css';
import { writtenDay } from '../texts/days.js';

/** Where an initiative acts, who runs it, since when and until when, and what it is about. */
export function InitiativeFacts({ initiative }: { initiative: Initiative }) {
  const { locale } = useIntl();
  const placeName = usePlaceName();
  const { ledBy, since, until, themes } = initiative;
  return (
    <p className={classes.facts}>
      <span>{placeName(initiative)}</span>
      <span>{ledBy}</span>
      <span>
        <FormattedMessage
          id={until === undefined ? 'initiative.since-day' : 'initiative.from-until'}
          values={{ since: writtenDay(since, locale), until: until === undefined ? '' : writtenDay(until, locale) }}
        />
      </span>
      {themes.map((theme) => (
        <span key={theme}>
          <FormattedMessage id={`topic.${theme}`} />
        </span>
      ))}
    </p>
  );
}
