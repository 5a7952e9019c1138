import { FormattedMessage } from 'react-intl';
import { Refused, Unreachable } from '../api/problem.js';
import { refusalTexts } from './refusal-texts.js';

/** Why something was not saved, and that it was not. */
export function RefusalWords({ error }: { error: Error }) {
  if (error instanceof Unreachable) {
    return (
      <p>
        <FormattedMessage id="refusal.no-answer" />
      </p>
    );
  }
  if (!(error instanceof Refused)) throw error;
  const { problem, kind } = error;
  const known = problem.status === 412 ? 'refusal.changed-meanwhile' : refusalTexts[kind];
  if (known) {
    return (
      <p>
        <FormattedMessage id={known} />
      </p>
    );
  }
  return (
    <>
      <p>
        <FormattedMessage id={problem.status >= 500 ? 'refusal.failed' : 'refusal.other'} />
      </p>
      {problem.detail && <p lang="en">{problem.detail}</p>}
    </>
  );
}
