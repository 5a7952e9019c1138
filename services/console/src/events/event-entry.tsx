import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CatalogueEvent } from '../api/event-catalogue.js';
import formClasses from '../forms/form.module.css';
import { isReaders } from './readers.js';
import classes from './events.module.css';

/** One event; its schema is written out when somebody wants to see it. */
export function EventEntry({ event: { type, summary, readers, schema, example } }: { event: CatalogueEvent }) {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={classes.event}>
      <h4>
        <code>{type}</code>
      </h4>
      <p lang="en">{summary}</p>
      {isReaders(readers) && (
        <p className={classes.readers}>
          <FormattedMessage id={`event.readers.${readers}`} />
        </p>
      )}
      <details className={formClasses.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-label={formatMessage({ id: 'event.details.of' }, { type })}>
          <FormattedMessage id="event.details" />
        </summary>
        {isOpen && (
          <div>
            <h5>
              <FormattedMessage id="event.example" />
            </h5>
            <Written value={example} label={formatMessage({ id: 'event.example' })} />
            <h5>
              <FormattedMessage id="event.schema" />
            </h5>
            <Written value={schema} label={formatMessage({ id: 'event.schema' })} />
          </div>
        )}
      </details>
    </li>
  );
}

/** JSON in a box that scrolls, and can be reached by keys. */
function Written({ value, label }: { value: object; label: string }) {
  return (
    <pre className={classes.code} tabIndex={0} role="region" aria-label={label} lang="en">
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
