import { FormattedMessage } from 'react-intl';
import { Refused } from '../api/problem.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import type { TextId } from '../texts/texts.js';

const refusals: Record<string, TextId> = {
  'breakdown-not-allowed': 'by.refused',
  'not-published': 'by.not-published',
};

/** That somebody may not see it divided is no fault: it is said as it is. */
export function NotDivided({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const text = error instanceof Refused ? refusals[error.kind] : undefined;
  if (!text) return <ReadProblem error={error} onRetry={onRetry} />;
  return (
    <Notice kind="notice">
      <FormattedMessage id={text} />
    </Notice>
  );
}
