import { Link, useLocation } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from './icons.js';
import classes from './navigation.module.css';

const places = [
  { to: '/app/today', name: 'today' },
  { to: '/app/pilots', name: 'pilots' },
  { to: '/app/figures', name: 'figures' },
  { to: '/app/indicators', name: 'indicators' },
  { to: '/app/trainings', name: 'trainings' },
  { to: '/app/knowledge', name: 'knowledge' },
] as const;

/** Pages of a place that are not beneath its address. */
const also: Partial<Record<(typeof places)[number]['name'], readonly string[]>> = {
  knowledge: ['/app/analyses', '/app/practices', '/app/recommendations', '/app/trace'],
  pilots: ['/app/projects', '/app/imports'],
};

/** The places of the console: a rail at the side, a bar at the thumb on a phone. */
export function Navigation() {
  const { formatMessage } = useIntl();
  const { pathname } = useLocation();
  return (
    <nav className={classes.navigation} aria-label={formatMessage({ id: 'navigation.label' })}>
      <ul>
        {places.map(({ to, name }) => (
          <li key={name}>
            <Link
              to={to}
              className={classes.place}
              activeProps={{ 'aria-current': 'page' }}
              inactiveProps={{ 'aria-current': also[name]?.some((begin) => pathname.startsWith(begin)) && 'page' }}
            >
              <Icon name={name} size={24} />
              <FormattedMessage id={`navigation.${name}`} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
