import { FormattedMessage } from 'react-intl';
import { Refused, Unreachable } from '../api/problem.js';
import type { TextId } from '../texts/texts.js';

const kinds: Record<string, TextId> = {
  'day-in-future': 'refusal.day-in-future',
  'before-pilot-start': 'refusal.before-pilot-start',
  'before-project-start': 'refusal.before-project-start',
  'pilot-not-accepting': 'refusal.pilot-not-accepting',
  'milestone-not-planned': 'refusal.milestone-not-planned',
  'nothing-to-correct': 'refusal.nothing-to-correct',
  'fact-not-live': 'refusal.changed-meanwhile',
  'last-administrator': 'refusal.last-administrator',
  'own-account': 'refusal.own-account',
  'invitation-over': 'refusal.invitation-over',
  'grant-exists': 'refusal.grant-exists',
  'account-exists': 'refusal.account-exists',
  'recommendation-own-text': 'recommendation.waits-for-review',
  'recommendation-pinned-already': 'refusal.pinned-already',
  'figure-not-shown': 'refusal.figure-not-shown',
  'figure-not-sealed': 'refusal.figure-not-sealed',
  'attachment-no-room': 'mistake.no-room-for-file',
  'file-not-attachable': 'refusal.file-not-attachable',
  'not-completed': 'refusal.not-completed',
  'already-enrolled': 'refusal.already-enrolled',
  'already-exited': 'refusal.already-exited',
  'not-exited': 'refusal.not-exited',
  'already-followed-up': 'refusal.already-followed-up',
  'participant-restricted': 'refusal.participant-restricted',
  'erasure-decided': 'refusal.erasure-decided',
  'second-person-needed': 'refusal.second-person-needed',
  'not-offered': 'refusal.not-offered',
  'changed-meanwhile': 'refusal.changed-meanwhile.definition',
};

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
  const known = problem.status === 412 ? 'refusal.changed-meanwhile' : kinds[kind];
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
