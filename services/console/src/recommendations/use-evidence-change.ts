import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { type NewEvidence, pinEvidence, releaseEvidence } from '../api/recommendations.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';

/** Puts evidence under a recommendation, and takes it out again. */
export function useEvidenceChange(recommendation: string) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  const refresh = () => void client.invalidateQueries({ queryKey: ['recommendations'] });
  const pin = useMutation({
    mutationFn: (evidence: NewEvidence) => pinEvidence(recommendation, evidence, keyOf(evidence)),
    onSuccess: () => say(formatMessage({ id: 'done.evidence' })),
    onSettled: () => {
      refresh();
      // The seal may have grown too old, and the figure another one.
      void client.invalidateQueries({ queryKey: ['snapshot'] });
    },
  });
  const release = useMutation({
    mutationFn: (id: string) => releaseEvidence(recommendation, id, keyOf({ release: id })),
    onSuccess: () => say(formatMessage({ id: 'done.evidence-out' })),
    onSettled: refresh,
  });
  return { pin, release };
}
