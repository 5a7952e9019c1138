import { FormattedMessage } from 'react-intl';
import { Refused } from '../api/problem.js';
import { RefusalWords } from '../forms/refusal-words.js';

/** Why a receiver was not believed is said in the words of the server. */
export function ChallengeRefusal({ error }: { error: Error }) {
  if (!(error instanceof Refused) || error.kind !== 'challenge-unanswered') return <RefusalWords error={error} />;
  return (
    <>
      <p>
        <FormattedMessage id="refusal.challenge" />
      </p>
      {error.problem.errors?.map(({ reason }) => (
        <p key={reason} lang="en">
          {reason}
        </p>
      ))}
    </>
  );
}
