import { FormattedMessage } from 'react-intl';
import type { Recommendation } from '../api/recommendations.js';
import { usePlaceName } from '../knowledge/use-place-name.js';
import classes from './recommendations.module.css';

interface StandingProps {
  of: Recommendation;
}

/** What a recommendation is and for whom, where it stands, and whether its evidence still does. */
export function Standing({
  of: { kind, level, country, territory, theme, state, stale, reviewRequestedAt, evidence },
}: StandingProps) {
  const placeName = usePlaceName();
  return (
    <p className={classes.facts}>
      <span>
        <FormattedMessage id={`recommendation.kind.${kind}`} />
      </span>
      <span>
        <FormattedMessage id={`recommendation.level.${level}`} />
      </span>
      {country !== undefined && <span>{placeName({ country, ...(territory !== undefined && { territory }) })}</span>}
      {theme && (
        <span>
          <FormattedMessage id={`topic.${theme}`} />
        </span>
      )}
      <span>
        <FormattedMessage id={`recommendation.state.${state}`} />
      </span>
      <span>
        <FormattedMessage id="recommendation.evidence" values={{ evidence }} />
      </span>
      {reviewRequestedAt !== undefined && (
        <span className={classes.urgent}>
          <FormattedMessage id="recommendation.waits" />
        </span>
      )}
      {stale && (
        <span className={classes.urgent}>
          <FormattedMessage id="recommendation.stale" />
        </span>
      )}
    </p>
  );
}
