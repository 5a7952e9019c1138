import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../knowledge/knowledge.module.css';
import { usePlaceName } from '../knowledge/use-place-name.js';
import type { Practice } from '../api/practices.js';

/** Where a practice is from, what it is about, and how many took it up. */
export function PracticeFacts({ practice }: { practice: Practice }) {
  const { formatNumber } = useIntl();
  const placeName = usePlaceName();
  const { theme, solution, state, changed, uptakes, yearlyCosts } = practice;
  return (
    <p className={classes.facts}>
      <span>{placeName(practice)}</span>
      <span>
        <FormattedMessage id={`topic.${theme}`} />
      </span>
      <span>
        <FormattedMessage id={`solution.${solution}`} />
      </span>
      <span>
        <FormattedMessage id={`practice.state.${state}`} />
      </span>
      {changed && state === 'published' && (
        <span>
          <FormattedMessage id="practice.changed" />
        </span>
      )}
      {yearlyCosts && (
        <span>
          <FormattedMessage
            id="practice.costs-a-year"
            values={{
              amount: formatNumber(yearlyCosts.amount / 100, {
                style: 'currency',
                currency: yearlyCosts.currency,
                trailingZeroDisplay: 'stripIfInteger',
              }),
            }}
          />
        </span>
      )}
      <span>
        <FormattedMessage id="practice.uptakes" values={{ count: uptakes }} />
      </span>
    </p>
  );
}
