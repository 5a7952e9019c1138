import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import classes from './why-hidden.module.css';

interface WhyHiddenProps {
  /** Whose threshold holds; absent for releases, which have one of their own. */
  project: string | undefined;
}

/**
 * The rule by which figures are hidden, and what can be read instead. Not which of its two halves hides a figure: that
 * would tell a small number from its partner.
 */
export function WhyHidden({ project }: WhyHiddenProps) {
  const { data } = useQuery({ ...queries.disclosure(project ?? ''), enabled: project !== undefined });
  return (
    <div className={classes.why}>
      <p>
        {project === undefined ? (
          <FormattedMessage id="hidden.rule.released" />
        ) : (
          <FormattedMessage id="hidden.rule" values={{ threshold: data?.threshold ?? 0 }} />
        )}{' '}
        <FormattedMessage id="hidden.alike" />
      </p>
      <p>
        <FormattedMessage id="hidden.instead" />
      </p>
      <ul>
        {(['hidden.wider', 'hidden.longer', 'hidden.coarser'] as const).map((id) => (
          <li key={id}>
            <FormattedMessage id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}
