import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { Told } from './areas.js';
import classes from './events.module.css';

/** The way to each area of the catalogue. */
export function Contents({ told }: { told: readonly Told[] }) {
  const { formatMessage } = useIntl();
  return (
    <nav aria-label={formatMessage({ id: 'events.contents' })}>
      <dl className={classes.contents} lang="en">
        {told.map(({ service, areas }) => (
          <div key={service}>
            <dt>{service}</dt>
            {areas.map(({ name, anchor }) => (
              <dd key={anchor}>
                <Link to="/app/events" hash={anchor} hashScrollIntoView={false}>
                  {name}
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </nav>
  );
}
