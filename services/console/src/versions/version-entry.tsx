import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { Version } from '../api/versions.js';
import { writtenDay } from '../texts/days.js';
import { inLanguage } from '../texts/names.js';
import { Changes } from './changes.js';
import { sentenceOf } from './deeds.js';
import classes from './versions.module.css';

interface VersionEntryProps {
  version: Version;
  /** Who did it, in words. */
  who: string;
}

/** One thing that happened: what, who, when, why, and what it changed. */
export function VersionEntry({ version, who }: VersionEntryProps) {
  const { formatMessage, locale } = useIntl();
  const { what, at, reason, name = '', edition = 0, on, before, after, moved } = version;
  const item = after?.text ?? before?.text;
  return (
    <li className={classes.entry}>
      <b>
        <FormattedMessage
          id={sentenceOf(what)}
          values={{
            what,
            name,
            edition,
            day: on && writtenDay(on, locale),
            from: moved && formatMessage({ id: `quadrant.one.${moved.from}` }),
            to: moved && formatMessage({ id: `quadrant.one.${moved.to}` }),
          }}
        />
      </b>
      <p className={classes.who}>
        {who}
        {', '}
        <time dateTime={at}>
          <FormattedDate value={at} day="numeric" month="short" year="numeric" /> <FormattedTime value={at} />
        </time>
      </p>
      {reason !== undefined && <q>{reason}</q>}
      {item && !version.changed?.['text'] && <p>{inLanguage(item, locale)}</p>}
      <Changes version={version} />
    </li>
  );
}
