import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './parts.module.css';

const parts = [
  { to: '/app/knowledge', name: 'knowledge' },
  { to: '/app/analyses', name: 'analyses' },
  { to: '/app/practices', name: 'practices' },
  { to: '/app/recommendations', name: 'recommendations' },
  { to: '/app/trace', name: 'trace' },
] as const;

/** What a project knows, by its kinds. */
export function KnowledgeParts() {
  const { formatMessage } = useIntl();
  return (
    <nav aria-label={formatMessage({ id: 'knowledge.parts' })}>
      <ul className={classes.parts}>
        {parts.map(({ to, name }) => (
          <li key={name}>
            <Link to={to} className={classes.part} activeProps={{ 'aria-current': 'page' }}>
              <FormattedMessage id={name === 'knowledge' ? 'knowledge.part' : `${name}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
