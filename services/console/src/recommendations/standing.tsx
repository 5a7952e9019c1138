import { FormattedMessage } from 'react-intl';
import type { Recommendation } from '../api/recommendations.js';
import classes from './recommendations.module.css';

/** Where a recommendation stands, and whether its evidence still does. */
export function Standing({ of: { kind, level, state, stale, evidence } }: { of: Recommendation }) {
  return (
    <p className={classes.facts}>
      <span>
        <FormattedMessage id={`recommendation.kind.${kind}`} />
      </span>
      <span>
        <FormattedMessage id={`recommendation.level.${level}`} />
      </span>
      <span>
        <FormattedMessage id={`recommendation.state.${state}`} />
      </span>
      <span>
        <FormattedMessage id="recommendation.evidence" values={{ evidence }} />
      </span>
      {stale && (
        <span className={classes.stale}>
          <FormattedMessage id="recommendation.stale" />
        </span>
      )}
    </p>
  );
}
