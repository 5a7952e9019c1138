import type { ProblemDetails } from '../api/problem.js';
import { Refused } from '../api/problem.js';
import { FormattedMessage } from 'react-intl';
import { RefusalWords } from '../forms/refusal-words.js';

/** Why a file was refused as a whole. */
export function ImportProblem({ problem }: { problem: ProblemDetails }) {
  const refusal = new Refused(problem);
  if (refusal.kind !== 'column-missing') return <RefusalWords error={refusal} />;
  const columns = (problem.errors ?? []).map(({ field }) => field).join(', ');
  return (
    <p>
      <FormattedMessage id="import.mapping.missing" values={{ columns }} />
    </p>
  );
}
