import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import {
  draftRecommendation,
  type Recommendation,
  type RecommendationContent,
  reviseRecommendation,
} from '../api/recommendations.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';

/** Saves a new draft, or the version of one that was read, and goes to where it is read. */
export function useSave(project: string, recommendation: Recommendation | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ content, version }: { content: RecommendationContent; version: number | undefined }) => {
      const key = keyOf({ content, version });
      return recommendation
        ? reviseRecommendation(recommendation.id, content, { key, version })
        : draftRecommendation(project, content, key);
    },
    onSuccess: ({ id }) => {
      say(formatMessage({ id: 'done.saved' }));
      void navigate({ to: '/app/recommendations/$id', params: { id } });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['recommendations'] }),
  });
}
